import { parsePairs } from './parse-pairs.ts';

/** Endings by length, longest first, each with what takes its place. */
export type Endings = readonly (readonly [ending: string, put: string])[];

/**
 * Reads a list of endings, separated by spaces: `ite` is taken off, `ci:k` is replaced. The longest that
 * fits is the one that counts, whatever the order here.
 */
export function parseEndings(list: string): Endings {
  return [...parsePairs(list)].toSorted(([a], [b]) => b.length - a.length);
}

/** Takes off the longest ending that leaves at least `minStem` letters; the word itself if none does. */
export function stripEnding(word: string, endings: Endings, minStem: number): string {
  const fits = endings.find(
    ([ending]) => word.length - ending.length >= minStem && word.endsWith(ending),
  );
  return fits === undefined ? word : word.slice(0, word.length - fits[0].length) + fits[1];
}

const SOFTENED: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };

/** A Slavic stem with its last letter as it is before и: ученик, ученици; дијалог, дијалози; успех, успеси. */
export function soften(stem: string): string {
  return stem.replace(/[кгх]$/u, (letter) => SOFTENED[letter] ?? letter);
}
