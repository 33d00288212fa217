import type { Locale } from '@closer/shared/locales.ts';

/** Finds the last part of a compound among known words. */
export type SplitCompound = (key: string, isWord: (key: string) => boolean) => string | null;

/** Languages that write compounds as one word. */
const COMPOUNDING: ReadonlySet<Locale> = new Set(['hu']);

/** Shortest parts of a compound: shorter ones are endings that look like words. */
const MIN_HEAD = 3;
const MIN_TAIL = 4;

/**
 * The last part of a compound, the longest that is a word of the library behind another word of it: of `giermekotthon`, `otthon`. Null
 * for what is no compound. Works on keys, whose inner parts keep their endings, so that not every compound is found.
 */
export function splitCompound(key: string, isWord: (key: string) => boolean): string | null {
  for (let at = MIN_HEAD; at <= key.length - MIN_TAIL; at += 1) {
    const tail = key.slice(at);
    if (isWord(tail) && isWord(key.slice(0, at))) return tail;
  }
  return null;
}

/** What splits the compounds of a language; null where it writes none as one word. */
export function getSplitCompound(locale: Locale): SplitCompound | null {
  return COMPOUNDING.has(locale) ? splitCompound : null;
}
