import { getDictionary, type CountedKey, type Locale, type MessageKey } from './dictionaries.ts';

export type Params = Readonly<Record<string, string | number>>;

/** Fills the `{blanks}` of a sentence; numbers in the language's own format. A blank without a value stays. */
export function fillBlanks(language: Locale, sentence: string, params: Params): string {
  const number = new Intl.NumberFormat(language);
  return sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? number.format(value) : (value ?? blank);
  });
}

/** The sentence under `key`, its `{blanks}` filled; numbers in the language's own format. */
export function t(language: Locale, key: MessageKey, params: Params = {}): string {
  return fillBlanks(language, getDictionary(language)[key] ?? key, params);
}

/** A sentence that changes with a number: `{count}` is filled, its plural form chosen. */
export function tCount(
  language: Locale,
  key: CountedKey,
  count: number,
  params: Params = {},
): string {
  const form = new Intl.PluralRules(language).select(count);
  return fillBlanks(language, getDictionary(language)[`${key}#${form}`] ?? key, {
    ...params,
    count,
  });
}
