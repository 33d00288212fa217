import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { IndexEntry } from './index-format.ts';
import { MAX_BODY } from './index-terms.ts';

/** Longest lead of a result, in characters. */
const MAX_LEAD = 180;

/** Long texts in one file, in characters. */
const TEXTS_SIZE = 24_000;

/** A library with more text than this quotes only leads: a place in a long text would cost more than the search for it. */
const MAX_TEXTS = 400_000;

/** What results show of a record. */
export function toIndexEntry(record: SearchRecord): IndexEntry {
  const { id, type, path, title, textLocale, date } = record;
  const lead = record.summary === '' ? record.body : record.summary;
  return { id, type, path, title, lead: cut(lead, MAX_LEAD), textLocale, date };
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > 0 ? end : length)}…`;
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
