import { z } from 'zod';
import { CloserError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { KeyDescription } from './key-description.ts';

/** Texts of one language by key; a plural key has one text per category: `count.material.few`. */
export type Dictionary = Readonly<Record<string, string>>;

type Keys = Readonly<Record<string, KeyDescription>>;

/** The plural categories of a language, as Unicode CLDR lists them. */
export function getPluralCategories(locale: Locale): readonly string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
}

/** What is no object at all lacks every key, and says so. */
const anyTexts = z.record(z.string(), z.unknown()).catch({});

function getExpectedKeys(keys: Keys, locale: Locale): ReadonlyMap<string, KeyDescription> {
  const categories = getPluralCategories(locale);
  return new Map(
    Object.entries(keys).flatMap(([key, description]) =>
      description.plural === true
        ? categories.map((category): [string, KeyDescription] => [
            `${key}.${category}`,
            description,
          ])
        : [[key, description]],
    ),
  );
}

function getNamesInBraces(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/gu), ([, name]) => name ?? '');
}

function checkText(key: string, text: unknown, description: KeyDescription): readonly string[] {
  if (typeof text !== 'string' || text.trim() === '') return [`${key}: has no text`];
  const found = getNamesInBraces(text);
  const wanted = description.params ?? [];
  const allowed = description.plural === true ? [...wanted, 'count'] : wanted;
  return [
    ...wanted.filter((name) => !found.includes(name)).map((name) => `${key}: lacks {${name}}`),
    ...found
      .filter((name) => !allowed.includes(name))
      .map((name) => `${key}: has unknown {${name}}`),
  ];
}

/**
 * A dictionary that holds exactly the keys asked for, each in exactly the plural forms of its language.
 * Throws `DictionaryError` naming every missing and unknown key and every wrong name in braces.
 */
export function parseDictionary(locale: Locale, source: unknown, keys: Keys): Dictionary {
  const texts = new Map(Object.entries(anyTexts.parse(source)));
  const expected = getExpectedKeys(keys, locale);
  const faults = [
    ...Array.from(expected).flatMap(([key, description]) =>
      texts.has(key) ? checkText(key, texts.get(key), description) : [`${key}: is missing`],
    ),
    ...Array.from(texts.keys())
      .filter((key) => !expected.has(key))
      .map((key) => `${key}: is unknown`),
  ];
  if (faults.length > 0) {
    throw new CloserError(
      'DictionaryError',
      `The dictionary site/src/i18n/${locale}.json does not fit the keys:\n  ${faults.join('\n  ')}`,
      {
        hint: 'Add, remove or correct these keys; the files *-keys.ts beside it say what each one means.',
      },
    );
  }
  return Object.fromEntries(Array.from(texts, ([key, text]) => [key, String(text)]));
}
