import { countCommon } from './count-common.ts';
import { findFile, findFilesOf } from './find-files.ts';
import { getDistance } from './get-distance.ts';
import type { StaticIndex } from './load-index.ts';
import { isWord, readAll, type MetTerm, type ReadFiles } from './match-word.ts';
import type { TermEntry } from './parse-index.ts';
import type { QueryWord } from './parse-query.ts';
import { reverse } from './reverse.ts';

/** Readings of a word that are compared with the index. */
const MAX_READINGS = 4;
/** Letters by which the words around a word are found. */
const HEAD = 3;
const MAX_NEAR_FILES = 3;
/** Files read for words that end alike, where the slip is among the first letters. */
const MAX_FAR_FILES = 3;
/** Readings that are looked for by their end. */
const MAX_ENDS = 2;

/** Shorter words have too many neighbours to be taken for slips. */
const MIN_TYPO_LENGTH = 4;
const MAX_TYPO_LENGTH = 30;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_LENGTH = 8;

/** Words of one family share at least so many first letters, and this part of the shorter one. */
const MIN_COMMON = 3;
const COMMON_PART = 0.6;
/** What a shared beginning is worth beside a slip. */
const FAMILY_WORTH = 0.97;
/** What likeness of keys is worth beside that of the words as they are written, of which a key has less. */
const KEY_WORTH = 0.9;
/** What other forms of the likest word are worth. */
const FORM_WORTH = 0.98;

/** Less alike is not alike; what falls far behind the most alike is left out. */
const LEAST_LIKENESS = 0.5;
const MAX_BEHIND = 0.25;
const GOOD_LIKENESS = 0.72;
const MAX_CLOSEST = 24;

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
  const least = found[0]?.tier ?? LEAST_LIKENESS;
  const far = await findByEnd(index, word, keys.slice(0, MAX_ENDS), least);
  await readAll(index, far.slice(0, MAX_FAR_FILES), files);
  return rankAlike(files, word, keys);
}

/** Less alike is left out where the word itself is there. */
const LEAST_BESIDE = 0.6;

/** Words that are alike among those of the files that were read for a word: nothing more is fetched. */
export function findAlike(word: QueryWord, files: ReadFiles): readonly MetTerm[] {
  const keys = word.keys.slice(0, MAX_READINGS).filter(({ length }) => length >= MIN_COMMON);
  return rankAlike(files, word, keys).filter(({ tier }) => tier >= LEAST_BESIDE);
}

/** Files with keys that a slip near its beginning turns into the word, the likeliest first. */
async function findByEnd(
  index: StaticIndex,
  word: QueryWord,
  keys: readonly string[],
  least: number,
): Promise<readonly number[]> {
  const { firstKeys, firstEnds } = index.directory;
  const found = keys.map(async (key) => {
    const end = reverse(key);
    const ends = await index.readEnds(findFile(firstEnds, end));
    return ends
      .map((each) => ({ each, likeness: compareBySlips(end, each, word) }))
      .filter(({ likeness }) => likeness > least);
  });
  const all = (await Promise.all(found)).flat().sort((a, b) => b.likeness - a.likeness);
  return [...new Set(all.map(({ each }) => findFile(firstKeys, reverse(each))))];
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

/** What stands under a key where that is alike, or a word under it is: that word before its forms. */
function compareEntry(
  entry: TermEntry,
  word: QueryWord,
  keys: readonly string[],
): readonly MetTerm[] {
  const ofKey = KEY_WORTH * Math.max(...keys.map((key) => compare(key, entry.key, word)));
  const ofWords = entry.words.map(([text]) => (isWord(text) ? compare(word.fold, text, word) : 0));
  const best = Math.max(ofKey, ...ofWords);
  if (best < LEAST_LIKENESS) return [];
  return entry.words.map(([text], at) => {
    const tier = Math.max(isWord(text) ? FORM_WORTH * best : best, ofWords[at] ?? 0);
    return { entry, word: text, tier, nearness: 'close' };
  });
}

/** How alike a spelling of the word and one of the index are, from 0 to 1. */
function compare(asked: string, there: string, word: QueryWord): number {
  const shorter = Math.min(asked.length, there.length);
  if (shorter < MIN_COMMON) return 0;
  const common = countCommon(asked, there);
  const family =
    common >= MIN_COMMON && common >= COMMON_PART * shorter
      ? FAMILY_WORTH * ((2 * common) / (asked.length + there.length))
      : 0;
  return Math.max(family, compareBySlips(asked, there, word));
}

/** The same by slips alone; how many are forgiven is told by the length of the word as typed. */
function compareBySlips(asked: string, there: string, { fold }: QueryWord): number {
  if (fold.length < MIN_TYPO_LENGTH || fold.length > MAX_TYPO_LENGTH) return 0;
  const allowed = Math.min(fold.length, asked.length + 2) >= TWO_SLIPS_LENGTH ? 2 : 1;
  const slips = getDistance(asked, there, allowed);
  return slips > allowed ? 0 : 1 - slips / Math.max(asked.length, there.length);
}
