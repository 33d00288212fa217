import { parsePairs } from './parse-pairs.ts';

/** Endings, each with what takes its place, and the length of the longest. */
export interface Endings {
  readonly put: ReadonlyMap<string, string>;
  readonly longest: number;
}

/**
 * Reads a list of endings, separated by spaces: `ite` is taken off, `ci:k` is replaced. The longest that
 * fits is the one that counts, whatever the order here.
 */
export function parseEndings(list: string): Endings {
  const put = parsePairs(list);
  return { put, longest: Math.max(...Array.from(put.keys(), ({ length }) => length)) };
}

/** Takes off the longest ending that leaves, with what takes its place, at least `least` letters; the word itself if none does. */
export function stripEnding(word: string, { put, longest }: Endings, least: number): string {
  for (let at = Math.max(0, word.length - longest); at < word.length; at += 1) {
    const instead = put.get(word.slice(at));
    if (instead !== undefined && at + instead.length >= least) return word.slice(0, at) + instead;
  }
  return word;
}
