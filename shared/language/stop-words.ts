import { fold } from './fold.ts';

/** Reads a list of words separated by spaces, written as the language writes them, into a set of folded words. */
export function parseStopWords(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u).map(fold));
}
