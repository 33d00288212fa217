import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { RawEntry } from '../export/to-entry.ts';
import { checkAsset } from './check-asset.ts';
import { checkEvent } from './check-event.ts';
import { ITEM_RULES } from './check-item.ts';
import { checkPortfolio } from './check-portfolio.ts';
import { checkProject } from './check-project.ts';
import type { Facts, Fault } from './fault.ts';
import { toFieldName } from './field-name.ts';
import type { Field, ModelShape } from './model-shape.ts';
import type { Problem } from './refuse.ts';

const items = z.array(z.record(z.string(), z.unknown()));

/** What must hold among the facts of an entry, by its type. */
const TYPE_RULES: Readonly<Partial<Record<EntryType, (entry: Facts) => Fault[]>>> = {
  'identity-asset': checkAsset,
  project: checkProject,
  portfolio: checkPortfolio,
  event: checkEvent,
};

/**
 * What an entry says that cannot be so, or that no reader could use: a period that runs backwards, a
 * number that contradicts its list, an edition without a file or an address. Fields are called as the
 * form calls them in `language`.
 */
export function checkFacts(entry: RawEntry, shape: ModelShape, language: Locale): Problem[] {
  const rule = TYPE_RULES[entry.type];
  const faults = [...checkItems(shape.facts, entry, []), ...(rule?.(entry) ?? [])];
  return faults.map(({ key, params, path }) => {
    const field = toFieldName(language, entry.type, shape.facts, path);
    return { key, params: { ...params, field }, path };
  });
}

/** Faults inside the lists of facts, however deep they lie. */
function checkItems(fields: readonly Field[], facts: Facts, above: readonly string[]): Fault[] {
  return fields.flatMap((field) => {
    if (field.kind !== 'component') return [];
    const rule = ITEM_RULES[field.component];
    const value = facts[field.name] ?? [];
    return items.parse(Array.isArray(value) ? value : [value]).flatMap((item, at) => {
      const here = [...above, field.name, ...(field.many ? [String(at)] : [])];
      const faults = rule?.(item) ?? [];
      return [
        ...faults.map((fault) => ({ ...fault, path: [...here, ...fault.path] })),
        ...checkItems(field.fields, item, here),
      ];
    });
  });
}
