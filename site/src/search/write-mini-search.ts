import type { AsPlainObject } from 'minisearch';
import { FIELDS, type TermDocument } from './mini-search-options.ts';

/** How often a term stands in a field, by document: field and document are numbers, as in MiniSearch's own JSON. */
type Postings = Record<number, Record<number, number>>;

/**
 * The serialised form of a MiniSearch over documents whose ids are their places in the list. Written straight from the
 * terms: MiniSearch's own `addAll` keeps its tree in order after every word, which takes five times as long and would be
 * most of a publish. A test holds both equal.
 */
export function writeMiniSearch(documents: readonly TermDocument[]): AsPlainObject {
  const postings = new Map<string, Postings>();
  const totals = FIELDS.map(() => 0);
  const lengths = documents.map((document, at) =>
    FIELDS.map((field, fieldId) => {
      const terms = document[field].split(' ');
      for (const term of terms) count(postings, term, fieldId, at);
      const length = new Set(terms).size;
      totals[fieldId] = (totals[fieldId] ?? 0) + length;
      return length;
    }),
  );
  postings.delete('');
  const places = documents.map((_, at) => [at, at] as const);
  return {
    documentCount: documents.length,
    nextId: documents.length,
    documentIds: Object.fromEntries(places),
    fieldIds: Object.fromEntries(FIELDS.map((field, fieldId) => [field, fieldId])),
    fieldLength: Object.fromEntries(lengths.map((each, at) => [at, each])),
    averageFieldLength: totals.map((total) => total / documents.length),
    storedFields: {},
    dirtCount: 0,
    // In order, so that equal libraries give equal bytes, and gzip finds what neighbours share.
    index: Array.from(postings).sort(([a], [b]) => (a < b ? -1 : 1)),
    serializationVersion: 2,
  };
}

function count(
  postings: Map<string, Postings>,
  term: string,
  fieldId: number,
  document: number,
): void {
  const known = postings.get(term);
  if (known === undefined) {
    postings.set(term, { [fieldId]: { [document]: 1 } });
    return;
  }
  const field = (known[fieldId] ??= {});
  field[document] = (field[document] ?? 0) + 1;
}
