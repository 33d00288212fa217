import type { QueryWord } from '../parse-query.ts';
import type { IsWanted } from '../term-table.ts';

/** Words that are alike share so many letters at their beginning or at their end. */
const SHARED = 3;

/**
 * Tells which terms of a candidate can have to do with a query at all: a form, what goes on from it, what is a slip or a compound of it.
 * Of the some hundred terms of a text these are a few, and the others need not be sorted and compared.
 */
export function createMayMatch(words: readonly QueryWord[]): IsWanted {
  const spellings = words.flatMap(({ fold, keys, skeleton }) => [fold, skeleton, ...keys]);
  const long = spellings.filter(({ length }) => length >= SHARED);
  const short = spellings.filter(({ length }) => length < SHARED);
  const heads = new Set(long.map((spelling) => spelling.slice(0, SHARED)));
  const ends = new Set(long.map((spelling) => spelling.slice(-SHARED)));
  const isAlike = (text: string): boolean =>
    heads.has(text.slice(0, SHARED)) ||
    ends.has(text.slice(-SHARED)) ||
    short.some((spelling) => text.startsWith(spelling));
  return (key, fold) => isAlike(key) || isAlike(fold);
}
