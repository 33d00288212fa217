import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { RawEntry } from '../export/to-entry.ts';
import { toFieldName } from './field-name.ts';
import type { ComponentField, ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';

/** An item of a list of facts, as the export gives it. */
type Item = Readonly<Record<string, unknown>>;
type Fault = Pick<Problem, 'key'> & { readonly path?: readonly string[] };

const items = z.array(z.record(z.string(), z.unknown()));
const list = z.array(z.unknown());

const range = z.object({ min: z.number().nullable(), max: z.number().nullable() });
const period = z.object({ start: z.string().nullable(), end: z.string().nullable() });

/** What must hold inside an item, by its component; each fault at the field where it is mended. */
const RULES: Readonly<Record<string, (item: Item) => Fault[]>> = {
  'fact.range': checkRange,
  'fact.duration': checkRange,
  'fact.period': checkPeriod,
  'library.edition': checkEdition,
  'library.asset-variant': (item) =>
    isEmpty(item['files']) ? [{ key: 'publish.missing', path: ['files'] }] : [],
};

/**
 * What an entry says that cannot be so, or that no reader could use: a range or a period that runs
 * backwards, an edition without a file or an address, an identity asset without a file. Fields are
 * called as the form calls them in `language`.
 */
export function checkFacts(entry: RawEntry, shape: ModelShape, language: Locale): Problem[] {
  return [
    ...shape.facts.flatMap((field) =>
      field.kind === 'component' ? checkItems(entry, field, shape, language) : [],
    ),
    ...checkAsset(entry, shape, language),
  ];
}

function checkItems(
  entry: RawEntry,
  field: ComponentField,
  shape: ModelShape,
  language: Locale,
): Problem[] {
  const rule = RULES[field.component];
  if (rule === undefined) return [];
  const value = entry[field.name] ?? [];
  return items.parse(Array.isArray(value) ? value : [value]).flatMap((item, at) =>
    rule(item).map((fault): Problem => {
      const where = [field.name, ...(field.many ? [String(at)] : []), ...(fault.path ?? [])];
      const name = toFieldName(language, entry.type, shape.facts, where);
      return { key: fault.key, params: { field: name }, path: where };
    }),
  );
}

function checkRange(item: Item): Fault[] {
  const { min, max } = range.parse(item);
  return min !== null && max !== null && min > max ? [{ key: 'publish.range' }] : [];
}

/** Dates are compared as far as both are known: 2015-05 to 2015 is no fault. */
function checkPeriod(item: Item): Fault[] {
  const { start, end } = period.parse(item);
  if (start === null || end === null) return [];
  const known = Math.min(start.length, end.length);
  return end.slice(0, known) < start.slice(0, known) ? [{ key: 'publish.period' }] : [];
}

function checkEdition(item: Item): Fault[] {
  return isEmpty(item['files']) && !item['url'] ? [{ key: 'publish.edition' }] : [];
}

/** The contract allows an asset that is still being made; readers need its kind and its files. */
function checkAsset(entry: RawEntry, shape: ModelShape, language: Locale): Problem[] {
  if (entry.type !== 'identity-asset') return [];
  const problems: Problem[] = [];
  if (entry['kind'] === null) {
    const field = toFieldName(language, entry.type, shape.facts, ['kind']);
    problems.push({ key: 'publish.missing', params: { field }, path: ['kind'] });
  }
  if (isEmpty(entry['variants'])) problems.push({ key: 'publish.no-files', path: ['variants'] });
  return problems;
}

function isEmpty(value: unknown): boolean {
  return list.parse(value ?? []).length === 0;
}
