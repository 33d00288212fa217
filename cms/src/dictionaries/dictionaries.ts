import { DEFAULT_LOCALE, LOCALE_CODES, locale, type Locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import bg from './bg.json';
import en from './en.json';
import hu from './hu.json';
import mk from './mk.json';
import ro from './ro.json';

/*
 * Every sentence the CMS says to editors. Flat dotted keys; English is the source. A sentence with a
 * number in it has one key for each plural form of its language, after a hash: `x#one`, `x#other`.
 */

type RawKey = keyof typeof en;
type WithoutForm<Key extends string> = Key extends `${string}#${string}` ? never : Key;
type BeforeForm<Key extends string> = Key extends `${infer Base}#other` ? Base : never;

/** Key of a sentence without a number. */
export type MessageKey = WithoutForm<RawKey>;
/** Key of a sentence that changes with a number. */
export type CountedKey = BeforeForm<RawKey>;
export type Dictionary = Readonly<Record<string, string>>;

const source = Object.keys(en);
const plainKeys = source.filter((key) => !key.includes('#'));
const countedKeys = source.filter((key) => key.endsWith('#other')).map((key) => key.slice(0, -6));

/** The keys a language must have: those of English, with the plural forms of that language. */
export function getExpectedKeys(language: Locale): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [...plainKeys, ...countedKeys.flatMap((key) => forms.map((form) => `${key}#${form}`))];
}

/** Throws `ZodError` naming every key that is missing, unknown or empty. */
export function parseDictionary(language: Locale, raw: unknown): Dictionary {
  const sentence = z.string().trim().min(1);
  const shape = Object.fromEntries(getExpectedKeys(language).map((key) => [key, sentence]));
  return z.strictObject(shape).parse(raw);
}

const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = {
  en: parseDictionary('en', en),
  mk: parseDictionary('mk', mk),
  bg: parseDictionary('bg', bg),
  ro: parseDictionary('ro', ro),
  hu: parseDictionary('hu', hu),
};

/** The words of the CMS in a language, every key: one that is missing stops the start. */
export function getDictionary(language: Locale): Dictionary {
  return DICTIONARIES[language];
}

/** The language among ours that a BCP 47 tag means: `hu-HU` is `hu`; English for any other. */
export function toLocale(tag: string | null | undefined): Locale {
  const parsed = locale.safeParse(tag?.toLowerCase().split('-')[0]);
  return parsed.success ? parsed.data : DEFAULT_LOCALE;
}

export { LOCALE_CODES, type Locale };
