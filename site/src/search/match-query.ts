import { findAlike, findClosest } from './find-closest.ts';
import type { StaticIndex } from './load-index.ts';
import { matchWord, NEARNESS, type MetTerm, type Nearness, type ReadFiles } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import { findPage, weighTerms, type Met } from './weigh-terms.ts';

/** An entry that a query met, by its number. */
export interface RankedMatch {
  readonly at: number;
  readonly score: number;
}

/** What a query met in an index. */
export interface QueryMatch {
  /** Best first. */
  readonly ranked: readonly RankedMatch[];
  /** How many of them, from the first on, hold every word; the others only come close. */
  readonly sure: number;
  /** What those hold of the word that is furthest from what was typed. */
  readonly nearness: Nearness;
  /** Keys of the index that stood in for words that nothing matched. */
  readonly corrections: readonly string[];
  /** Entries that a concept stands on which every word of the query names. */
  readonly tagged: ReadonlySet<number>;
  /** The page that explains why an entry is among them, by its place among the entry's; null where its own texts do. */
  readonly findPage: (at: number) => number | null;
}

/** A word with the files of terms that were read for it. */
interface Asked {
  readonly word: QueryWord;
  readonly files: ReadFiles;
}

/** Entries without one of the words count by this power of the share that they have. */
const COORDINATION = 1.5;

/** Fewer entries than this call for what comes close. */
export const FEW = 5;
/** Shorter words are like too many. */
const MIN_ALIKE = 4;

/** BM25: how soon more of the same word stops counting for more. */
const SATURATION = 2;

/**
 * Entries that hold every word of a query. Where there are none, the closest words of the index stand in and words are let go of, and
 * `closest` says so: a reader must never take the one for the other.
 */
export async function matchQuery(
  index: StaticIndex,
  words: readonly QueryWord[],
): Promise<QueryMatch> {
  const asked = words.map((word): Asked => ({ word, files: new Map() }));
  const met = await Promise.all(
    asked.map(async ({ word, files }) => await matchWord(index, word, files)),
  );
  const asTyped = await Promise.all(met.map(async (terms) => await weighTerms(index, terms)));
  const exact = score(asTyped, index.directory.count, words.length);
  if (exact.length > 0) {
    const tagged = intersect(asTyped);
    const beside = exact.length < FEW ? await matchAlike(index, asked, exact) : NOTHING_BESIDE;
    const ranked = [...exact, ...beside.ranked];
    return {
      ranked,
      sure: exact.length,
      nearness: getFurthest(met),
      corrections: beside.corrections,
      tagged,
      findPage: (at) => findPage(asTyped, at) ?? findPage(beside.met, at),
    };
  }
  const closest = await Promise.all(
    asked.map(async ({ word, files }, at): Promise<readonly MetTerm[]> => {
      if ((asTyped[at]?.weights.size ?? 0) > 0) return [];
      return await findClosest(index, word, files);
    }),
  );
  const repaired = await Promise.all(
    asTyped.map(async (typed, at) => {
      const terms = closest[at] ?? [];
      return terms.length > 0 ? await weighTerms(index, sharpen(terms)) : typed;
    }),
  );
  const all = score(repaired, index.directory.count, words.length);
  return {
    ranked: all.length > 0 ? all : score(repaired, index.directory.count, 1),
    sure: 0,
    nearness: 'close',
    corrections: closest.flat().map(({ entry }) => entry.key),
    tagged: new Set(),
    findPage: (at) => findPage(repaired, at),
  };
}

/** The nearest that each word met, and of those the furthest. */
function getFurthest(metByWord: readonly (readonly MetTerm[])[]): Nearness {
  const ranks = metByWord.map((terms) => {
    const found = terms.map(({ nearness }) => NEARNESS.indexOf(nearness));
    const nearest = Math.min(...found);
    // Longer words beside other forms of the word: the reader is told of the forms.
    const isForm = found.includes(NEARNESS.indexOf('forms'));
    return nearest > 0 && isForm ? NEARNESS.indexOf('forms') : nearest;
  });
  return NEARNESS[Math.max(0, ...ranks)] ?? 'close';
}

interface Beside {
  readonly ranked: readonly RankedMatch[];
  readonly corrections: readonly string[];
  readonly met: readonly Met[];
}
const NOTHING_BESIDE: Beside = { ranked: [], corrections: [], met: [] };

/** What comes close to a single word that few entries hold: words of its family that its grammar does not know as its forms. */
async function matchAlike(
  index: StaticIndex,
  asked: readonly Asked[],
  exact: readonly RankedMatch[],
): Promise<Beside> {
  const [first, ...others] = asked;
  if (first === undefined || others.length > 0 || first.word.fold.length < MIN_ALIKE) {
    return NOTHING_BESIDE;
  }
  const known = new Set(exact.map(({ at }) => at));
  const terms = findAlike(first.word, first.files);
  const met = await weighTerms(index, sharpen(terms));
  const ranked = score([met], index.directory.count, 1).filter(({ at }) => !known.has(at));
  return {
    // As many as fill a short list: each has its lead to be fetched.
    ranked: ranked.slice(0, FEW - exact.length),
    corrections: terms.map(({ entry }) => entry.key),
    met: [met],
  };
}

/** Entries that all have. */
function intersect(metByWord: readonly Met[]): ReadonlySet<number> {
  const [first, ...others] = metByWord.map(({ tagged }) => tagged);
  return new Set([...(first ?? [])].filter((at) => others.every((each) => each.has(at))));
}

/** How much the likelier of two words that stand in comes before the other. */
const SHARPNESS = 30;

function sharpen(terms: readonly MetTerm[]): readonly MetTerm[] {
  const best = terms[0]?.tier ?? 1;
  return terms.map((term) => ({ ...term, tier: (term.tier / best) ** SHARPNESS }));
}

/** Entries that hold at least so many of the words, best first. */
function score(metByWord: readonly Met[], count: number, least: number): readonly RankedMatch[] {
  const sums = new Map<number, { score: number; words: number }>();
  for (const { weights } of metByWord) {
    const rarity = Math.log(1 + (count - weights.size + 0.5) / (weights.size + 0.5));
    for (const [at, weight] of weights) {
      const known = sums.get(at) ?? { score: 0, words: 0 };
      known.score += (rarity * weight) / (SATURATION + weight);
      known.words += 1;
      sums.set(at, known);
    }
  }
  return Array.from(sums, ([at, { score: sum, words }]) => ({
    at,
    score: sum * (words / metByWord.length) ** COORDINATION,
    words,
  }))
    .filter(({ words }) => words >= least)
    .sort((a, b) => b.score - a.score || a.at - b.at);
}
