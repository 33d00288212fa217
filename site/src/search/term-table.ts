import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { SplitCompound } from './split-compound.ts';
import type { ConceptGroup } from './group-concepts.ts';
import { COMPOUND_MARK, CONCEPT_MARK, WHOLE_NAME_MARK } from './index-format.ts';
import { reverse } from './reverse.ts';
import { getLabelTerms, getRecordTerms, type IndexTerm, type TermMemory } from './index-terms.ts';
import type { SortedLine } from './split-files.ts';
import { getPageTerms } from './page-terms.ts';
import { encodePostings, type Posting, type Postings } from './postings.ts';

type Words = Map<string, Posting[]>;

/** Tells whether a term is of use to who asks for the lines. */
export type IsWanted = (key: string, fold: string) => boolean;

/** What a label of a concept weighs: between a name and a summary; less for each word that it has more. */
const CONCEPT_WEIGHT = 4;

// One for all publishes of a process: a record that is as it was need not be gone through again.
const termsByRecord = new Map<string, readonly IndexTerm[]>();
const MAX_RECORDS = 60_000;

function recallTerms(
  record: SearchRecord,
  digest: string,
  memory: TermMemory,
): readonly IndexTerm[] {
  const known = termsByRecord.get(digest);
  if (known !== undefined) return known;
  const terms = [...getRecordTerms(record, memory), ...getPageTerms(record, memory)];
  if (termsByRecord.size >= MAX_RECORDS) termsByRecord.clear();
  termsByRecord.set(digest, terms);
  return terms;
}

/**
 * Lines of the whole index, sorted by key. A line is the key and then, for each word under it, the word (nothing where it is
 * the key) and its postings, separated by tabs.
 * @param records in the order of their numbers, each with a digest of what it holds
 * @param split splits compounds; null for a language that writes none as one word
 * @param isWanted leaves terms out; none where it is left out itself
 */
export function buildTermLines(
  records: readonly (readonly [record: SearchRecord, digest: string])[],
  concepts: readonly ConceptGroup[],
  split: SplitCompound | null,
  memory: TermMemory,
  isWanted: IsWanted = () => true,
): readonly SortedLine[] {
  const table = new Map<string, Words>();
  records.forEach(([record, digest], at) => {
    for (const { key, fold, weight, pages } of recallTerms(record, digest, memory)) {
      if (!isWanted(key, fold)) continue;
      file(table, key, fold, pages === undefined ? [at, weight] : [at, weight, pages]);
    }
  });
  concepts.forEach(({ labels }, at) => {
    const weights = new Map<string, number>();
    for (const label of labels) {
      const terms = getLabelTerms(label, memory);
      const words = new Set(terms.map(({ fold }) => fold)).size;
      for (const { key } of terms) {
        weights.set(key, Math.max(weights.get(key) ?? 0, CONCEPT_WEIGHT / Math.sqrt(words)));
      }
    }
    for (const [key, weight] of weights) {
      if (isWanted(key, key)) file(table, key, CONCEPT_MARK, [at, weight]);
    }
  });
  if (split !== null) fileCompounds(table, split);
  return Array.from(table, ([key, words]) => ({ key, text: toLine(key, words) })).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}

function file(table: Map<string, Words>, key: string, word: string, posting: Posting): void {
  let words = table.get(key);
  if (words === undefined) {
    words = new Map();
    table.set(key, words);
  }
  const postings = words.get(word);
  if (postings === undefined) words.set(word, [posting]);
  else postings.push(posting);
}

/** Compounds are filed under their parts too, where these are words of the library. */
function fileCompounds(table: Map<string, Words>, split: SplitCompound): void {
  const written = new Set(Array.from(table.values()).flatMap((words) => [...words.keys()]));
  const splitWord = split({
    hasKey: (key) => table.has(key),
    hasWord: (word) => written.has(word),
  });
  const found = Array.from(table).flatMap(([key, words]) => {
    const ofWords = [...words].filter(([word]) => !word.startsWith(CONCEPT_MARK));
    // Forms of one word are split alike, and the shortest has the least of endings.
    const [shortest, ...others] = ofWords.map(([word]) => word.replace(WHOLE_NAME_MARK, ''));
    if (shortest === undefined) return [];
    const word = others.reduce((a, b) => (b.length < a.length ? b : a), shortest);
    const parts = new Set(splitWord(word, key));
    parts.delete(key);
    if (parts.size === 0) return [];
    const postings = joinPostings(ofWords.flatMap(([, list]) => list));
    return Array.from(parts, (part) => ({ part, compound: COMPOUND_MARK + key, postings }));
  });
  for (const { part, compound, postings } of found) {
    for (const posting of postings) file(table, part, compound, posting);
  }
}

/** Postings of several words as those of one: in own texts they add up, of those on pages the best stands. */
function joinPostings(postings: Postings): Postings {
  const own = new Map<number, Posting>();
  const onPages = new Map<number, Posting>();
  for (const posting of postings) {
    const [entry, weight, pages] = posting;
    if (pages === undefined) own.set(entry, [entry, weight + (own.get(entry)?.[1] ?? 0)]);
    else if (weight > (onPages.get(entry)?.[1] ?? 0)) onPages.set(entry, posting);
  }
  return [...own.values(), ...onPages.values()].sort(([a], [b]) => a - b);
}

function toLine(key: string, words: Words): string {
  const parts = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    key,
    ...parts.flatMap(([word, list]) => [word === key ? '' : word, encodePostings(list)]),
  ].join('\t');
}

/** The keys of the lines, each written backwards, sorted: what a word with a slip at its beginning is found by. */
export function buildEndLines(lines: readonly SortedLine[]): readonly SortedLine[] {
  return lines
    .map(({ key }) => reverse(key))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => ({ key, text: key }));
}
