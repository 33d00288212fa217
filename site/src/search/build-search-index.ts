import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { ConceptLabel, IndexEntry } from './index-format.ts';
import {
  getNameTerms,
  getTextKeys,
  getTextTerms,
  getTitleTerms,
  getWholeNameTerms,
  TermMemory,
} from './index-terms.ts';
import { writeMiniSearch, type EntryTerms } from './write-mini-search.ts';

/** Longest text of an entry that the index holds, in characters: a book is found by its beginning and its summary. */
export const MAX_BODY = 6000;

/** Longest lead of a result, in characters. */
const MAX_LEAD = 300;

// One for all languages and publishes of a process: the names in every language's index are the same.
const memory = new TermMemory();

/** Newest first; what has no date last; in the order given where dates are equal. */
export function sortNewestFirst(records: readonly SearchRecord[]): readonly SearchRecord[] {
  return records.toSorted((a, b) => {
    const [newer, older] = [b.date ?? '', a.date ?? ''];
    return newer < older ? -1 : newer > older ? 1 : 0;
  });
}

/** What lists and results show of a record. */
export function toIndexEntry(record: SearchRecord): IndexEntry {
  const { id, type, path, title, textLocale, facets, date } = record;
  const lead = record.summary === '' ? record.body : record.summary;
  return { id, type, path, title, lead: cut(lead, MAX_LEAD), textLocale, facets, date };
}

/** The part of a body that is searched and quoted. */
export function toIndexText(record: SearchRecord): string {
  return cut(record.body, MAX_BODY);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}

/** JSON of `IndexTerms` of the records, in the order given: their places are the ids of the index. */
export function buildSearchIndex(records: readonly SearchRecord[]): string {
  const miniSearch = writeMiniSearch(records.map(getEntryTerms));
  return `{"miniSearch":${miniSearch},"labels":${JSON.stringify(buildConceptLabels(records))}}`;
}

function getEntryTerms(record: SearchRecord): EntryTerms {
  const { textLocale } = record;
  return {
    title: getTitleTerms(record.title, textLocale, memory),
    names: record.names.flatMap((name) => [
      ...getNameTerms(name, memory),
      ...getWholeNameTerms(name),
    ]),
    summary: getTextTerms(record.summary, textLocale, memory),
    body: getTextKeys(toIndexText(record), textLocale, memory),
  };
}

/** Each label once: thousands of entries share the labels of a few hundred concepts. */
function buildConceptLabels(records: readonly SearchRecord[]): readonly ConceptLabel[] {
  const entriesByLabel = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const label of new Set(record.concepts)) {
      const entries = entriesByLabel.get(label);
      if (entries === undefined) entriesByLabel.set(label, [at]);
      else entries.push(at);
    }
  });
  return Array.from(entriesByLabel, ([label, entries]) => ({
    terms: [...new Set(getNameTerms(label, memory))],
    entries,
  }));
}
