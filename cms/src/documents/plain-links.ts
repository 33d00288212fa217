import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import { z } from 'zod';
import { PLAIN_TYPES, toEntryType } from './library-type.ts';
import type { Field } from './model-shape.ts';

const list = z.array(z.unknown());
const item = z.record(z.string(), z.unknown());

/**
 * The data of an entry without languages, with a language at each link to an entry that has some: Strapi
 * links rows, and would look for one without a language. Every entry has a row in the default language.
 */
export function addLinkLocales(
  fields: readonly Field[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = fields.flatMap((field): [string, unknown][] => {
    const value = data[field.name];
    if (value === undefined || value === null) return [];
    if (field.kind === 'component') return [[field.name, addInside(field.fields, value)]];
    return field.kind === 'relation' && hasLanguages(field.target)
      ? [[field.name, addLocale(value)]]
      : [];
  });
  return { ...data, ...Object.fromEntries(changed) };
}

function hasLanguages(uid: string): boolean {
  const type = toEntryType(uid);
  return type !== undefined && !PLAIN_TYPES.includes(type);
}

function addInside(fields: readonly Field[], value: unknown): unknown {
  const items = list.safeParse(value);
  if (items.success) return items.data.map((each) => addInside(fields, each));
  const one = item.safeParse(value);
  return one.success ? addLinkLocales(fields, one.data) : value;
}

/** In every spelling that Strapi takes: an id, `{documentId}`, lists of them, `{connect: …, set: …}`. */
function addLocale(value: unknown): unknown {
  if (typeof value === 'string') return { documentId: value, locale: DEFAULT_LOCALE };
  const many = list.safeParse(value);
  if (many.success) return many.data.map(addLocale);
  const one = item.safeParse(value);
  if (!one.success) return value;
  if ('documentId' in one.data)
    return { ...one.data, locale: one.data['locale'] ?? DEFAULT_LOCALE };
  return Object.fromEntries(
    Object.entries(one.data).map(([name, inner]): [string, unknown] => [
      name,
      ['connect', 'disconnect', 'set'].includes(name) ? addLocale(inner) : inner,
    ]),
  );
}
