import { COMPOUND_MARK, CONCEPT_MARK, WHOLE_NAME_MARK } from './index-format.ts';
import { findFile, findFilesOf } from './find-files.ts';
import { getDistance } from './get-distance.ts';
import type { StaticIndex } from './load-index.ts';
import { readAll, type MetTerm, type ReadFiles } from './match-word.ts';
import type { TermEntry } from './parse-index.ts';
import type { QueryWord } from './parse-query.ts';

/** Readings of a word that are compared with the index. */
const MAX_READINGS = 4;
/** Letters by which the words around a word are found. */
const HEAD = 3;
const MAX_NEAR_FILES = 3;
/** Files read for a slip among the first letters. */
const MAX_FAR_FILES = 4;

/** Shorter words have too many neighbours to be taken for slips. */
const MIN_TYPO_LENGTH = 4;
const MAX_TYPO_LENGTH = 30;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_LENGTH = 8;

/** Words of one family share at least so many first letters, and this part of the shorter one. */
const MIN_COMMON = 3;
const COMMON_PART = 0.7;
/** What a shared beginning is worth beside a slip. */
const FAMILY_WORTH = 0.9;

/** Less alike is not alike; what falls far behind the most alike is left out. */
const LEAST_LIKENESS = 0.5;
const MAX_BEHIND = 0.12;
const GOOD_LIKENESS = 0.72;
const MAX_CLOSEST = 8;

/**
 * Words of the index that come closest to one that it has not: another word of its family, by a long common beginning, or one that a slip
 * turns into it. Neighbouring files are read only where the word's own has nothing that is much alike.
 */
export async function findClosest(
  index: StaticIndex,
  word: QueryWord,
  files: ReadFiles,
): Promise<readonly MetTerm[]> {
  const { firstKeys } = index.directory;
  const keys = word.keys.slice(0, MAX_READINGS).filter(({ length }) => length >= MIN_COMMON);
  if (keys.length === 0) return [];
  const near = keys.flatMap((key) => findFilesOf(firstKeys, key.slice(0, HEAD), MAX_NEAR_FILES));
  await readAll(index, [...new Set(near)].slice(0, MAX_NEAR_FILES), files);
  const found = rankAlike(files, word, keys);
  if ((found[0]?.tier ?? 0) >= GOOD_LIKENESS) return found;
  const far = spoilHead(keys[0] ?? '').map((head) => findFile(firstKeys, head));
  const unread = [...new Set(far)].filter((file) => !files.has(file));
  await readAll(index, unread.slice(0, MAX_FAR_FILES), files);
  return rankAlike(files, word, keys);
}

/** The word as it may be filed if one of its first letters is a slip. */
function spoilHead(key: string): readonly string[] {
  const [a = '', b = '', c = '', ...rest] = Array.from(key);
  const end = rest.join('');
  return [b + a + c + end, b + c + end, a + c + b + end, a + c + end, a + b + end];
}

function rankAlike(files: ReadFiles, word: QueryWord, keys: readonly string[]): readonly MetTerm[] {
  const all = [...files.values()].flatMap((entries) =>
    entries.flatMap((entry) => compareEntry(entry, word, keys)),
  );
  const best = all.reduce((most, { tier }) => Math.max(most, tier), 0);
  return all
    .filter(({ tier }) => tier >= best - MAX_BEHIND)
    .sort((a, b) => b.tier - a.tier || (a.entry.key < b.entry.key ? -1 : 1))
    .slice(0, MAX_CLOSEST);
}

/** The key as a whole where it is alike, else the words under it that are. */
function compareEntry(
  entry: TermEntry,
  word: QueryWord,
  keys: readonly string[],
): readonly MetTerm[] {
  const ofKey = keys.reduce((most, key) => Math.max(most, compare(key, entry.key)), 0);
  const ofWords = entry.words.reduce(
    (most, [text]) => (isWord(text) ? Math.max(most, compare(word.fold, text)) : most),
    0,
  );
  const tier = Math.max(ofKey, ofWords);
  return tier >= LEAST_LIKENESS ? [{ entry, word: null, tier }] : [];
}

const isWord = (text: string): boolean =>
  ![COMPOUND_MARK, CONCEPT_MARK, WHOLE_NAME_MARK].some((mark) => text.startsWith(mark));

/** How alike two words are, from 0 to 1. */
function compare(asked: string, there: string): number {
  const [shorter, longer] = [asked.length, there.length].sort((a, b) => a - b);
  if (shorter === undefined || longer === undefined || shorter < MIN_COMMON) return 0;
  const common = countCommon(asked, there);
  const family =
    common >= MIN_COMMON && common >= COMMON_PART * shorter
      ? FAMILY_WORTH * ((2 * common) / (shorter + longer))
      : 0;
  return Math.max(family, compareBySlips(asked, there, longer - shorter));
}

function compareBySlips(asked: string, there: string, difference: number): number {
  const { length } = asked;
  if (length < MIN_TYPO_LENGTH || length > MAX_TYPO_LENGTH) return 0;
  const allowed = length >= TWO_SLIPS_LENGTH ? 2 : 1;
  if (difference > allowed) return 0;
  const slips = getDistance(asked, there, allowed);
  return slips > allowed ? 0 : 1 - slips / Math.max(length, there.length);
}

function countCommon(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
