import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { IndexEntry, IndexPage } from './index-format.ts';
import { MAX_BODY } from './index-terms.ts';

/** Longest lead of a result, in characters: two lines on a wide screen. Leads are most of what a first query moves. */
const MAX_LEAD = 120;

/** Long texts in one file, in characters. */
const TEXTS_SIZE = 10_000;

/** A library with more text than this quotes only leads: a place in a long text would cost more than the search for it. */
const MAX_TEXTS = 400_000;

/** Pages in one file, in characters: results that quote from ten documents read ten of them. */
const PAGES_SIZE = 12_000;

/**
 * What results show of a record.
 * @param pages files of the pages of its documents
 */
export function toIndexEntry(
  record: SearchRecord,
  pages: NonNullable<IndexEntry['pages']>,
): IndexEntry {
  const { id, type, path, title, textLocale, date } = record;
  const lead = record.summary === '' ? record.body : record.summary;
  const shown = { id, type, path, title, lead: cut(lead, MAX_LEAD), textLocale, date };
  return pages.length === 0 ? shown : { ...shown, pages };
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
}

/** Pages of one record's documents that follow each other. */
export interface PageGroup {
  /** Place of the first page among those of the record. */
  readonly first: number;
  readonly pages: readonly IndexPage[];
}

/** The pages of a record's documents, some a file. No file holds those of two records, so that an edit of one touches only its own. */
export function groupPages({ pages = [] }: SearchRecord): readonly PageGroup[] {
  const groups: { first: number; pages: IndexPage[]; size: number }[] = [];
  pages.forEach((page, first) => {
    const last = groups.at(-1);
    if (last === undefined || last.size + page.text.length > PAGES_SIZE) {
      groups.push({ first, pages: [page], size: page.text.length });
    } else {
      last.pages.push(page);
      last.size += page.text.length;
    }
  });
  return groups.map(({ first, pages: ofGroup }) => ({ first, pages: ofGroup }));
}

/** Long texts of neighbouring entries. */
export interface TextGroup {
  /** Number of the first entry. */
  readonly first: number;
  readonly texts: readonly string[];
}

/** Long texts to quote from, some entries a file; none where a library has too much of it. */
export function groupTexts(records: readonly SearchRecord[]): readonly TextGroup[] {
  const texts = records.map(({ body }) => body.slice(0, MAX_BODY));
  if (texts.reduce((sum, { length }) => sum + length, 0) > MAX_TEXTS) return [];
  const groups: { first: number; texts: string[]; size: number }[] = [];
  texts.forEach((text, at) => {
    const last = groups.at(-1);
    if (last === undefined || last.size + text.length > TEXTS_SIZE) {
      groups.push({ first: at, texts: [text], size: text.length });
    } else {
      last.texts.push(text);
      last.size += text.length;
    }
  });
  return groups.map(({ first, texts: ofGroup }) => ({ first, texts: ofGroup }));
}
