import type { StaticIndex } from './load-index.ts';
import { findCorrections, matchTerms, matchWord, type Match, type Matches } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';

/** An entry that a query met, by its place in the list of entries. */
export interface RankedMatch extends Match {
  readonly at: number;
}

/** What a query met in an index. */
export interface QueryMatch {
  /** Best first. */
  readonly ranked: readonly RankedMatch[];
  /** Nothing holds all words as typed; these come closest. */
  readonly closest: boolean;
  /** Terms of the index that stood in for words that nothing matched. */
  readonly corrections: readonly string[];
}

/** Entries without one of the words count by this power of the share that they have. */
const COORDINATION = 1.5;

/**
 * Entries that hold every word of a query. Where there are none, slips are corrected and words let go of, and
 * `closest` says so: a reader must never take the one for the other.
 */
export function matchQuery(index: StaticIndex, words: readonly QueryWord[]): QueryMatch {
  const asTyped = words.map((word) => matchWord(index, word));
  const exact = sum(asTyped, asTyped.length);
  if (exact.size > 0) return { ranked: rank(exact), closest: false, corrections: [] };
  const corrected = words.map((word, at) =>
    (asTyped[at]?.size ?? 0) > 0 ? [] : findCorrections(index, word),
  );
  const repaired = asTyped.map((matches, at) => {
    const terms = corrected[at] ?? [];
    return terms.length > 0 ? matchTerms(index, terms) : matches;
  });
  const all = sum(repaired, repaired.length);
  return {
    ranked: rank(all.size > 0 ? all : sum(repaired, 1)),
    closest: true,
    corrections: corrected.flat(),
  };
}

/** Matches of all words together, of the entries that hold at least so many of them. */
function sum(matchesByWord: readonly Matches[], least: number): Matches {
  const sums = new Map<number, Match & { readonly words: number }>();
  for (const matches of matchesByWord) {
    for (const [at, { score, inBody }] of matches) {
      const known = sums.get(at);
      sums.set(at, {
        score: score + (known?.score ?? 0),
        inBody: inBody || (known?.inBody ?? false),
        words: 1 + (known?.words ?? 0),
      });
    }
  }
  const enough = Array.from(sums).filter(([, { words }]) => words >= least);
  return new Map(
    enough.map(([at, { score, inBody, words }]) => [
      at,
      { score: score * (words / matchesByWord.length) ** COORDINATION, inBody },
    ]),
  );
}

/** Best first; the newer of two that are equal. */
function rank(matches: Matches): readonly RankedMatch[] {
  return Array.from(matches, ([at, match]) => ({ at, ...match })).sort(
    (a, b) => b.score - a.score || a.at - b.at,
  );
}
