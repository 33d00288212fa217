import type { SearchOptions } from 'minisearch';
import { getDistance } from './get-distance.ts';
import { KEY_MARK, WHOLE_NAME_MARK } from './index-terms.ts';
import type { StaticIndex } from './load-index.ts';
import { FIELD_BOOST } from './mini-search-options.ts';
import type { QueryWord } from './parse-query.ts';

export interface Match {
  readonly score: number;
  /** The long text holds the word, so it can show where. */
  readonly inBody: boolean;
}

/** Matches by place in the list of entries. */
export type Matches = ReadonlyMap<number, Match>;

/** What a kind of match is worth beside the word exactly as typed. */
const WEIGHT = {
  wholeName: 4,
  exact: 1,
  stem: 0.75,
  prefix: 0.6,
  skeleton: 0.55,
  stemPrefix: 0.45,
} as const;

/** A concept's label: between a name (6) and a summary (2). */
const CONCEPT_BOOST = 4;

/** Shorter words have too many neighbours to be taken for slips. */
const MIN_TYPO_LENGTH = 4;
const MAX_TYPO_LENGTH = 30;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_LENGTH = 8;
const MAX_CORRECTIONS = 5;

/** Entries that hold a word as typed, in another form, or in another spelling of it. */
export function matchWord(index: StaticIndex, word: QueryWord): Matches {
  const [ownKey, ...otherKeys] = word.keys;
  const matches = new Map<number, Match>();
  keepBest(matches, matchTerm(index, word.fold, WEIGHT.exact));
  if (word.alone) {
    keepBest(matches, matchTerm(index, WHOLE_NAME_MARK + word.fold, WEIGHT.wholeName));
  }
  if (ownKey !== undefined) keepBest(matches, matchTerm(index, KEY_MARK + ownKey, WEIGHT.stem));
  for (const key of otherKeys) keepBest(matches, matchTerm(index, KEY_MARK + key, WEIGHT.skeleton));
  if (word.open) {
    keepBest(matches, matchBeginning(index, word.fold, WEIGHT.prefix));
    keepBest(matches, matchBeginning(index, KEY_MARK + word.skeleton, WEIGHT.skeleton));
  }
  return matches.size > 0 ? matches : matchStemBeginning(index, word);
}

/** Words that begin with the query's stem: endings that the light stemmer does not know. */
function matchStemBeginning(index: StaticIndex, word: QueryWord): Matches {
  const matches = new Map<number, Match>();
  for (const key of word.keys.filter(({ length }) => length >= MIN_TYPO_LENGTH)) {
    keepBest(matches, matchBeginning(index, KEY_MARK + key, WEIGHT.stemPrefix));
  }
  return matches;
}

/** Words of the index that a slip turns into the query's word, the nearest only. */
export function findCorrections(index: StaticIndex, word: QueryWord): readonly string[] {
  // A key may be far shorter than its word: each spelling is forgiven by its own length.
  const mayErr = ({ length }: string) => length >= MIN_TYPO_LENGTH && length <= MAX_TYPO_LENGTH;
  const spellings = [
    ...[word.fold].filter(mayErr),
    ...word.keys.filter(mayErr).map((key) => KEY_MARK + key),
  ];
  const found = spellings.flatMap((spelling) => {
    const { length } = spelling.startsWith(KEY_MARK) ? spelling.slice(KEY_MARK.length) : spelling;
    const slips = length >= TWO_SLIPS_LENGTH ? 2 : 1;
    const results = index.miniSearch.search(spelling, { fuzzy: slips });
    const terms = new Set(results.flatMap(({ terms }) => terms));
    return [...terms]
      .filter((term) => term.startsWith(KEY_MARK) === spelling.startsWith(KEY_MARK))
      .filter((term) => !term.startsWith(WHOLE_NAME_MARK))
      .map((term) => ({ term, distance: getDistance(term, spelling) }));
  });
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return [...new Set(found.filter(({ distance }) => distance === nearest).map(({ term }) => term))]
    .sort()
    .slice(0, MAX_CORRECTIONS);
}

/** Entries that hold one of the terms, concepts included. */
export function matchTerms(index: StaticIndex, terms: readonly string[]): Matches {
  const matches = new Map<number, Match>();
  for (const term of terms) keepBest(matches, matchTerm(index, term, WEIGHT.exact));
  return matches;
}

function matchTerm(index: StaticIndex, term: string, weight: number): Matches {
  return matchInIndex(index, term, weight, { prefix: false }, (each) => each === term);
}

function matchBeginning(index: StaticIndex, term: string, weight: number): Matches {
  return matchInIndex(index, term, weight, { prefix: true }, (each) => each.startsWith(term));
}

function matchInIndex(
  index: StaticIndex,
  term: string,
  weight: number,
  options: SearchOptions,
  fits: (term: string) => boolean,
): Matches {
  const matches = new Map<number, Match>();
  for (const result of index.miniSearch.search(term, { ...options, boost: FIELD_BOOST })) {
    const inBody = Object.values(result.match).some((fields) => fields.includes('body'));
    matches.set(Number(result.id), { score: result.score * weight, inBody });
  }
  const { labels, entries } = index;
  for (const label of labels.filter(({ terms }) => terms.some(fits))) {
    const rarity = Math.log(1 + entries.length / label.entries.length);
    const match = { score: rarity * CONCEPT_BOOST * weight, inBody: false };
    keepBest(matches, new Map(label.entries.map((at) => [at, match])));
  }
  return matches;
}

/** A better kind of match is not bettered by a weaker one of the same word. */
function keepBest(into: Map<number, Match>, matches: Matches): void {
  for (const [at, match] of matches) {
    const known = into.get(at);
    into.set(at, {
      score: Math.max(match.score, known?.score ?? 0),
      inBody: match.inBody || (known?.inBody ?? false),
    });
  }
}
