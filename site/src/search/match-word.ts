import { analyse } from '@closer/shared/language/analyse.ts';
import { toSkeleton } from '@closer/shared/language/skeleton.ts';
import { countCommon } from './count-common.ts';
import { COMPOUND_MARK, CONCEPT_MARK, WHOLE_NAME_MARK } from './index-format.ts';
import { findFile, findFilesOf } from './find-files.ts';
import type { StaticIndex } from './load-index.ts';
import type { TermEntry } from './parse-index.ts';
import type { QueryWord } from './parse-query.ts';

/**
 * What a word of the index is to the one that was typed, from the nearest on: the very word, in other letters too; a longer word that begins
 * like it; another form of it, or another word on its stem; one that only comes close.
 */
export const NEARNESS = ['typed', 'beginnings', 'forms', 'close'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** A key of the index, or one word under it, with what it counts for. */
export interface MetTerm {
  readonly entry: TermEntry;
  /** The word alone; null for all under the key. */
  readonly word: string | null;
  readonly tier: number;
  readonly nearness: Nearness;
}

const LATIN = /^[a-z0-9]/u;
const MARKS = COMPOUND_MARK + CONCEPT_MARK + WHOLE_NAME_MARK;

/** What a kind of match is worth beside the word exactly as typed. */
const TIER = {
  exact: 1,
  stem: 0.5,
  /** Written in other letters, or only sounding alike. */
  reading: 0.5,
  sound: 0.3,
  beginning: 0.8,
  skeletonBeginning: 0.6,
  /** Of a beginning, where the word itself is there too. */
  furtherBeginning: 0.3,
  concept: 0.7,
  compound: 0.5,
} as const;

/** Letters of a skeleton that say anything: of `choo` two are left. */
const MIN_SOUND = 3;

/** How much the likelier of two forms comes before the other. */
const FORM_SHARPNESS = 8;
/** Letters of an ending that tell nothing of a word. */
const SHORT_ENDING = 3;
/** What forms have in common that no ending explains: хора, човек. */
const LEAST_SHARE = 0.1;

/** Files read for the beginning of a word: behind a single letter lie dozens. */
const MAX_BEGINNING_FILES = 2;
/** Files read for the further readings of a word in Latin letters. */
const MAX_READING_FILES = 4;

/** Whether a term is a word of a text, and no other thing that is filed with them. */
export const isWord = (text: string): boolean => !MARKS.includes(text.charAt(0));

/** Files of terms that have been read for a word. */
export type ReadFiles = Map<number, readonly TermEntry[]>;

/**
 * Finds a word as typed, in another form, in another spelling, or as the beginning of words. The nearest file is read first; those of
 * further readings only where it has nothing.
 * @param files gets the files that were read
 */
export async function matchWord(
  index: StaticIndex,
  word: QueryWord,
  files: ReadFiles,
): Promise<readonly MetTerm[]> {
  const { firstKeys, textLocales } = index.directory;
  const [ownKey = word.skeleton, ...readings] = word.keys;
  const beginning = word.open ? findFilesOf(firstKeys, word.skeleton, MAX_BEGINNING_FILES) : [];
  await readAll(index, [findFile(firstKeys, ownKey), ...beginning], files);
  const near = findIn(files, word, textLocales);
  if (near.length > 0) return near;
  const further = readings.map((key) => findFile(firstKeys, key));
  await readAll(index, [...new Set(further)].slice(0, MAX_READING_FILES), files);
  return findIn(files, word, textLocales);
}

/** Reads the files of terms by their numbers into `files`, all at once, but for those that are there. Rejects where one cannot be read. */
export async function readAll(
  index: StaticIndex,
  wanted: readonly number[],
  files: ReadFiles,
): Promise<void> {
  const missing = [...new Set(wanted)].filter((file) => !files.has(file));
  const read = await Promise.all(missing.map(async (file) => await index.readTerms(file)));
  missing.forEach((file, at) => files.set(file, read[at] ?? []));
}

function findIn(files: ReadFiles, word: QueryWord, tags: readonly string[]): readonly MetTerm[] {
  const entries = [...files.values()].flat();
  const whole = findWhole(entries, word, tags);
  const begun = word.open ? findBegun(entries, word) : [];
  const isThere = whole.some(({ tier }) => tier === TIER.exact);
  // A word that stands by itself is more likely meant than the beginning of others.
  const worth = isThere ? TIER.furtherBeginning : 1;
  return [
    ...weighForms(whole, begun, word),
    ...begun.map((term) => ({ ...term, tier: term.tier * worth })),
  ];
}

/** Of other words under the key those come first that have most of their beginning in common with the one that was typed. */
function weighForms(
  whole: readonly MetTerm[],
  begun: readonly MetTerm[],
  word: QueryWord,
): readonly MetTerm[] {
  const shares = whole.map((term) => (term.tier === TIER.exact ? 0 : getShare(term, word)));
  const best = Math.max(...shares, ...begun.map((term) => getShare(term, word)));
  return whole.map((term, at) => {
    const share = shares[at] ?? 0;
    return share === 0 ? term : { ...term, tier: term.tier * (share / best) ** FORM_SHARPNESS };
  });
}

/**
 * How much of a word of the index and of the typed one is their common beginning, from 0.1 to 1, whatever short ending the first goes on
 * with; 0 for what is no word.
 */
function getShare({ word: text }: MetTerm, word: QueryWord): number {
  if (text === null || !isWord(text)) return 0;
  const [there, asked] = isInOtherLetters(text, word)
    ? [toSkeleton(text), word.skeleton]
    : [text, word.fold];
  const common = countCommon(there, asked);
  const length = Math.max(common, there.length - SHORT_ENDING);
  return Math.max(LEAST_SHARE, (2 * common) / (length + asked.length));
}

function findWhole(
  entries: readonly TermEntry[],
  word: QueryWord,
  tags: readonly string[],
): readonly MetTerm[] {
  const tiers = new Map(word.keys.map((key, at) => [key, at === 0 ? TIER.stem : TIER.reading]));
  return entries.flatMap((entry) =>
    entry.words.flatMap(([text]) => {
      const tier = getWholeTier(text, tiers.get(entry.key) ?? 0, word, tags);
      return tier > 0 ? [{ entry, word: text, tier, nearness: getNearness(text, tier, word) }] : [];
    }),
  );
}

/** Words that begin as typed; those that only sound like it where there are none, or it is typed in other letters. */
function findBegun(entries: readonly TermEntry[], word: QueryWord): readonly MetTerm[] {
  const asTyped = entries.flatMap((entry) =>
    entry.words.flatMap(([text]) => {
      if (text === word.fold || !text.startsWith(word.fold)) return [];
      // The more of it is typed, the likelier it is the one.
      const part = word.fold.length / text.length;
      const tier = (TIER.beginning * (1 + part)) / 2;
      return [{ entry, word: text, tier, nearness: 'beginnings' as const }];
    }),
  );
  const { skeleton } = word;
  if (asTyped.length > 0 || skeleton.length < Math.min(MIN_SOUND, word.fold.length)) return asTyped;
  return entries.flatMap((entry): readonly MetTerm[] => {
    if (!entry.key.startsWith(skeleton)) return [];
    const part = skeleton.length / entry.key.length;
    const tier = (TIER.skeletonBeginning * (1 + part)) / 2;
    // In the same letters it would have begun as typed.
    const isReading = entry.words.some(([text]) => isInOtherLetters(text, word));
    return [{ entry, word: null, tier, nearness: isReading ? 'beginnings' : 'close' }];
  });
}

/** What a word of the index counts for where its key is asked for, or it is the very word. */
function getWholeTier(
  text: string,
  keyTier: number,
  word: QueryWord,
  tags: readonly string[],
): number {
  if (text.startsWith(CONCEPT_MARK)) return keyTier * TIER.concept;
  if (text.startsWith(COMPOUND_MARK)) return keyTier * TIER.compound;
  if (text.startsWith(WHOLE_NAME_MARK)) {
    if (!word.alone) return 0;
    return text.slice(1) === word.fold ? TIER.exact : keyTier * keyTier;
  }
  if (text === word.fold) return TIER.exact;
  if (isInOtherLetters(text, word)) {
    return toSkeleton(text) === word.skeleton ? TIER.exact : keyTier;
  }
  return keyTier === TIER.stem && !hasStem(text, word, tags) ? TIER.sound : keyTier;
}

function getNearness(text: string, tier: number, word: QueryWord): Nearness {
  // Labels of concepts are chosen by editors, in all languages: which form was typed says nothing.
  if (tier === TIER.exact || text.startsWith(CONCEPT_MARK)) return 'typed';
  if (tier === TIER.sound) return 'close';
  if (text.startsWith(COMPOUND_MARK)) return 'forms';
  return isInOtherLetters(text, word) ? 'typed' : 'forms';
}

/** Whether one is in Latin letters and the other is not: then they may be one word, and how they are spelled does not tell. */
function isInOtherLetters(text: string, word: QueryWord): boolean {
  return LATIN.test(text) !== LATIN.test(word.fold);
}

/** Whether a word of the index has the stem of the query's, and not only its sound. */
function hasStem(text: string, word: QueryWord, tags: readonly string[]): boolean {
  return tags.some((tag, at) => analyse(text, tag).stem === word.stems[at]);
}
