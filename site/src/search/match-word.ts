import { COMPOUND_MARK, CONCEPT_MARK, WHOLE_NAME_MARK } from './index-format.ts';
import { findFile, findFilesOf } from './find-files.ts';
import type { StaticIndex } from './load-index.ts';
import type { TermEntry } from './parse-index.ts';
import type { QueryWord } from './parse-query.ts';
import { decodePostings } from './postings.ts';

/** What a word weighs in each entry that it meets, by the entry's number. */
export type Weights = Map<number, number>;

/** A key of the index, or one word under it, with what it counts for. */
export interface MetTerm {
  readonly entry: TermEntry;
  /** The word alone; null for all under the key. */
  readonly word: string | null;
  readonly tier: number;
}

/** What a kind of match is worth beside the word exactly as typed. */
const TIER = {
  exact: 1,
  stem: 0.75,
  reading: 0.7,
  beginning: 0.8,
  skeletonBeginning: 0.6,
  concept: 0.7,
  compound: 0.5,
} as const;

/** Files read for the beginning of a word: behind a single letter lie dozens. */
const MAX_BEGINNING_FILES = 2;
/** Files read for the further readings of a word in Latin letters. */
const MAX_READING_FILES = 4;

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
  const { firstKeys } = index.directory;
  const [ownKey = word.skeleton, ...readings] = word.keys;
  const beginning = word.open ? findFilesOf(firstKeys, word.skeleton, MAX_BEGINNING_FILES) : [];
  await readAll(index, [findFile(firstKeys, ownKey), ...beginning], files);
  const near = findIn(files, word);
  if (near.length > 0) return near;
  const further = readings.map((key) => findFile(firstKeys, key));
  await readAll(index, [...new Set(further)].slice(0, MAX_READING_FILES), files);
  return findIn(files, word);
}

export async function readAll(
  index: StaticIndex,
  wanted: readonly number[],
  files: ReadFiles,
): Promise<void> {
  const missing = [...new Set(wanted)].filter((file) => !files.has(file));
  const read = await Promise.all(missing.map(async (file) => await index.readTerms(file)));
  missing.forEach((file, at) => files.set(file, read[at] ?? []));
}

function findIn(files: ReadFiles, word: QueryWord): readonly MetTerm[] {
  const tiers = new Map(word.keys.map((key, at) => [key, at === 0 ? TIER.stem : TIER.reading]));
  return [...files.values()].flatMap((entries) =>
    entries.flatMap((entry) => findInEntry(entry, tiers.get(entry.key) ?? 0, word)),
  );
}

function findInEntry(entry: TermEntry, keyTier: number, word: QueryWord): readonly MetTerm[] {
  const startsKey =
    word.open && word.skeleton !== '' && entry.key.startsWith(word.skeleton)
      ? (TIER.skeletonBeginning * (1 + word.skeleton.length / entry.key.length)) / 2
      : 0;
  const best = Math.max(keyTier, startsKey);
  return entry.words.flatMap(([text]): readonly MetTerm[] => {
    const tier = getTier(text, best, word);
    return tier === 0 ? [] : [{ entry, word: text, tier }];
  });
}

function getTier(text: string, keyTier: number, word: QueryWord): number {
  if (text.startsWith(CONCEPT_MARK)) return keyTier * TIER.concept;
  if (text.startsWith(COMPOUND_MARK)) return keyTier * TIER.compound;
  if (text.startsWith(WHOLE_NAME_MARK)) {
    if (!word.alone) return 0;
    return text.slice(1) === word.fold ? TIER.exact : keyTier * keyTier;
  }
  if (text === word.fold) return TIER.exact;
  if (!word.open || word.fold === '' || !text.startsWith(word.fold)) return keyTier;
  // The more of the word is typed, the likelier it is the one.
  return Math.max(keyTier, (TIER.beginning * (1 + word.fold.length / text.length)) / 2);
}

/** Adds up what the terms weigh in their entries, those of concepts included. */
export async function weighTerms(index: StaticIndex, terms: readonly MetTerm[]): Promise<Weights> {
  const weights: Weights = new Map();
  const concepts: Weights = new Map();
  for (const { entry, word, tier } of terms) {
    for (const [text, postings] of entry.words) {
      if (word !== null && text !== word) continue;
      const into = text === CONCEPT_MARK ? concepts : weights;
      for (const [at, weight] of decodePostings(postings)) {
        const more = weight * tier;
        // Labels of one concept are synonyms: they do not add up.
        if (into === concepts) into.set(at, Math.max(more, into.get(at) ?? 0));
        else into.set(at, more + (into.get(at) ?? 0));
      }
    }
  }
  const groups = [...concepts].map(
    async ([concept, weight]) => [await index.readConcept(concept), weight] as const,
  );
  for (const [entries, weight] of await Promise.all(groups)) {
    for (const at of entries) weights.set(at, weight + (weights.get(at) ?? 0));
  }
  return weights;
}
