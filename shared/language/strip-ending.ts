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

const HARD: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };

/**
 * A Slavic stem with its last letter as it is where no и follows: ученик, ученици; дијалог, дијалози; успех, успеси. Not the other way
 * round: a skeleton writes ц like ч and з like ж, so that река would be реч.
 */
export function harden(stem: string): string {
  return stem.replace(/[цзс]$/u, (letter) => HARD[letter] ?? letter);
}
