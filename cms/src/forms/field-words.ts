import { getDictionary, type Locale } from '../dictionaries/dictionaries.ts';

export interface FieldWords {
  readonly label: string;
  /** One helping sentence; empty where the label says it all. */
  readonly help: string;
}

/**
 * What a form says at a field: its own words (`form.material.title`), else those that the field has
 * in every form (`form.any.slug`). A form may give a help of its own to a label that all share. Null for a
 * field that no form shows.
 */
export function getFieldWords(language: Locale, form: string, field: string): FieldWords | null {
  const words = getDictionary(language);
  const key = [`form.${form}.${field}`, `form.any.${field}`].find((name) => name in words);
  if (key === undefined) return null;
  return {
    label: words[key] ?? field,
    help: words[`form.${form}.${field}.help`] ?? words[`${key}.help`] ?? '',
  };
}
