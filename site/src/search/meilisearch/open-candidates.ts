import { analyse } from '@closer/shared/language/analyse.ts';
import { getStopWords } from '@closer/shared/language/stop-words.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildColumns } from '../build-columns.ts';
import { groupConcepts } from '../group-concepts.ts';
import { toIndexEntry } from '../index-entries.ts';
import type { IndexPage } from '../index-format.ts';
import { FIELDS, type TermMemory } from '../index-terms.ts';
import type { StaticIndex } from '../load-index.ts';
import { parseTermLine, type TermEntry } from '../parse-index.ts';
import type { QueryWord } from '../parse-query.ts';
import { encodePostings, type Posting } from '../postings.ts';
import { getSplitCompound, type SplitCompound } from '../split-compound.ts';
import { buildEndLines, buildTermLines, type IsWanted } from '../term-table.ts';

/** An entry that the server named. */
export interface Candidate {
  readonly record: SearchRecord;
  /** Of everything that it is found by. */
  readonly digest: string;
  /** Keys of the parts of its compounds, which the whole library told. */
  readonly parts: readonly string[];
  /** Words of the query that must stand on pages of its documents, since its own texts have them not. */
  readonly onPages: readonly QueryWord[];
}

/** What a word on a page weighs that nobody has read yet: a form of it, once on a page of usual length. */
const UNREAD_WEIGHT = FIELDS.page.boost / 2;

/** Reads the page of an entry that explains why it is there; undefined where there is none. */
type ReadPage = (work: string) => Promise<IndexPage | undefined>;

/**
 * What the server named as an index of its own, so that the same code as over a published index weighs it, orders it and says what of
 * it was asked for.
 * @param isWanted terms that can have to do with the query
 * @param readPage for a page whose text is not among the candidates
 */
export function openCandidates(
  candidates: readonly Candidate[],
  locale: Locale,
  textLocales: readonly Locale[],
  memory: TermMemory,
  isWanted: IsWanted,
  readPage: ReadPage,
): StaticIndex {
  const sorted = candidates.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const records = sorted.map(({ record }) => record);
  const concepts = groupConcepts(records);
  const lines = buildTermLines(
    sorted.map(({ record, digest }) => [record, digest]),
    concepts,
    createSplit(candidates, locale),
    memory,
    isWanted,
  );
  const terms = [...lines.map(({ text }) => parseTermLine(text)), ...listUnread(sorted)];
  const columns = buildColumns(records);
  return {
    directory: {
      count: records.length,
      textLocales,
      stopWords: [...getStopWords(locale)],
      // One file of each: nothing is fetched.
      terms: [''],
      firstKeys: [''],
      ends: [''],
      firstEnds: [''],
      entries: [],
      columns: '',
      concepts: [],
      texts: [],
      firstTexts: [],
    },
    readTerms: () => Promise.resolve(terms),
    readEnds: () => Promise.resolve(buildEndLines(lines).map(({ key }) => key)),
    readEntry: (at) => {
      const record = records[at];
      return Promise.resolve(record === undefined ? undefined : toIndexEntry(record, []));
    },
    readColumns: () => Promise.resolve(columns),
    readConcept: (concept) => Promise.resolve(concepts[concept]?.entries ?? []),
    readText: (at) => Promise.resolve(records[at]?.body ?? ''),
    readPage: async ({ id }, place) => {
      const page = records.find((record) => record.id === id)?.pages?.[place];
      return page ?? (await readPage(id));
    },
  };
}

/** Splits what the whole library split, into what it knows as parts. */
function createSplit(candidates: readonly Candidate[], locale: Locale): SplitCompound | null {
  const split = getSplitCompound(locale);
  if (split === null) return null;
  const parts = new Set(candidates.flatMap((candidate) => candidate.parts));
  return () => {
    const splitWord = split({
      hasKey: (key) => parts.has(key),
      hasWord: (word) => parts.has(analyse(word, locale).key),
    });
    return (word, key) => splitWord(word, key).filter((part) => parts.has(part));
  };
}

function listUnread(candidates: readonly Candidate[]): readonly TermEntry[] {
  const words = new Map<string, { readonly key: string; readonly postings: Posting[] }>();
  candidates.forEach(({ onPages }, at) => {
    for (const { fold, keys, skeleton } of onPages) {
      const known = words.get(fold) ?? { key: keys[0] ?? skeleton, postings: [] };
      known.postings.push([at, UNREAD_WEIGHT, [0]]);
      words.set(fold, known);
    }
  });
  return Array.from(words, ([fold, { key, postings }]) => ({
    key,
    words: [[fold, encodePostings(postings)]],
  }));
}
