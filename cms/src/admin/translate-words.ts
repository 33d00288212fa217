import { getDictionary, type Locale } from '../dictionaries/dictionaries.ts';

/*
 * The configuration of a form holds one text a field, in English. What an operator has written stands
 * as it is; the words that Closer set are shown in the editor's language, told by their English.
 */

const english = getDictionary('en');

const KEY_OF_WORDS = new Map(
  Object.entries(english)
    .filter(([key]) => key.startsWith('form.'))
    .map(([key, words]) => [words, key]),
);

/** A label or help text in `language`, or as it is where it is not one of Closer's. */
export function translateWords(language: Locale, words: string): string {
  const key = KEY_OF_WORDS.get(words);
  return key === undefined ? words : (getDictionary(language)[key] ?? words);
}

/** Texts that Strapi's interface looks up by themselves: names of types, values of lists. */
export function getInterfaceTexts(language: Locale): Record<string, string> {
  const dictionary = getDictionary(language);
  return Object.fromEntries(
    Object.entries(dictionary).flatMap(([key, words]) => {
      if (key.startsWith('value.')) return [[key.slice('value.'.length), words]];
      if (key.startsWith('type.')) return [[english[key] ?? key, words]];
      if (key.startsWith('strapi.')) return [[key.slice('strapi.'.length), words]];
      return /^(hand-in|live|people|start)\./u.test(key) ? [[key, words]] : [];
    }),
  );
}
