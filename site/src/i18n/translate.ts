import { CloserError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/locales.ts';
import { formatNumber } from './format-number.ts';
import type { Key, KEYS } from './keys.ts';
import type { Dictionary } from './parse-dictionary.ts';

type Described<K extends Key> = (typeof KEYS)[K];
type NameOf<K extends Key> =
  Described<K> extends { params: readonly (infer Name extends string)[] } ? Name : never;
type CountOf<K extends Key> =
  Described<K> extends { plural: true } ? { readonly count: number } : unknown;

/** What a key asks for: nothing, or an object with its names and, for a plural, `count`. */
export type ParamsOf<K extends Key> =
  Described<K> extends { params: unknown } | { plural: true }
    ? [params: Readonly<Record<NameOf<K>, string>> & CountOf<K>]
    : [];

/** Gives the text of a key in one language. Unknown keys and wrong params do not compile. */
export type Translate = <K extends Key>(key: K, ...params: ParamsOf<K>) => string;

/** A part of a text that has a name in braces: the words around it, so that a link can stand there. */
export interface SplitText {
  readonly before: string;
  readonly after: string;
}

/** The words before and after `{name}`, with all else of the text as it is. */
export function splitAt(text: string, name: string): SplitText {
  const [before = '', after = ''] = text.split(`{${name}}`);
  return { before, after };
}

/**
 * Makes `t` from texts at hand; needs no dictionary file, so it also works in the browser on the few
 * texts a page was given (see `pickTexts`). `t` throws `DictionaryError` for a text it was not given.
 */
export function createTranslate(locale: Locale, texts: Dictionary): Translate {
  const rules = new Intl.PluralRules(locale);
  return (key, ...[params]) => {
    const values: Readonly<Record<string, string | number>> = params ?? {};
    const { count } = values;
    const full = typeof count === 'number' ? `${key}.${rules.select(count)}` : key;
    const text = texts[full];
    if (text === undefined) {
      throw new CloserError(
        'DictionaryError',
        `The text ${full} was not handed to this page in ${locale}. Pick it where the page is made.`,
      );
    }
    if (params === undefined) return text;
    return text.replace(/\{([^{}]+)\}/gu, (braces, name: string) => {
      const value = values[name];
      if (value === undefined) return braces;
      return typeof value === 'number' ? formatNumber(locale, value) : value;
    });
  };
}
