import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Locale } from '../dictionaries/dictionaries.ts';
import { getFieldWords } from '../forms/field-words.ts';
import type { Field } from './model-shape.ts';

/**
 * A field as the form calls it, counted as people count: `editions.0.url` is `Editions · 1 · Address`.
 */
export function toFieldName(
  language: Locale,
  type: EntryType,
  fields: readonly Field[],
  path: readonly string[],
): string {
  return toParts(language, type, fields, path).join(' · ');
}

function toParts(
  language: Locale,
  form: string,
  fields: readonly Field[],
  [name, ...rest]: readonly string[],
): string[] {
  if (name === undefined) return [];
  if (/^\d+$/u.test(name)) {
    return [String(Number(name) + 1), ...toParts(language, form, fields, rest)];
  }
  const label = getFieldWords(language, form, name)?.label ?? name;
  const field = fields.find((candidate) => candidate.name === name);
  if (field?.kind !== 'component') return [label];
  const inner = field.component.split('.').at(-1) ?? '';
  return [label, ...toParts(language, inner, field.fields, rest)];
}
