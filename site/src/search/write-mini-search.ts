import { FIELDS, type Field } from './mini-search-options.ts';

/** The terms of an entry by field, already analysed. */
export type EntryTerms = Readonly<Record<Field, readonly string[]>>;

/** Entries that hold a term in one field, in rising order, and how often each does. */
interface Postings {
  readonly entries: number[];
  readonly counts: number[];
}

/**
 * The JSON of a MiniSearch over entries whose ids are their places in the list. Written straight from the
 * terms: MiniSearch's own `addAll` keeps its tree in order after every word, which would be most of a publish. A test
 * holds both equal.
 */
export function writeMiniSearch(all: readonly EntryTerms[]): string {
  const index = new Map<string, (Postings | undefined)[]>();
  const lengths = all.map((terms, at) =>
    FIELDS.map((field, fieldId) => {
      for (const term of terms[field]) count(index, term, fieldId, at);
      // MiniSearch takes an empty field for one empty word.
      return Math.max(1, new Set(terms[field]).size);
    }),
  );
  const getAverage = (fieldId: number) =>
    lengths.reduce((sum, each) => sum + (each[fieldId] ?? 0), 0) / all.length;
  const head = {
    documentCount: all.length,
    nextId: all.length,
    documentIds: Object.fromEntries(all.map((_, at) => [at, at])),
    fieldIds: Object.fromEntries(FIELDS.map((field, fieldId) => [field, fieldId])),
    fieldLength: Object.fromEntries(lengths.map((each, at) => [at, each])),
    averageFieldLength: FIELDS.map((_, fieldId) => getAverage(fieldId)),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
  // In the order of their first entries: gzip finds what terms of one entry share.
  const terms = Array.from(
    index,
    ([term, fields]) => `[${JSON.stringify(term)},${toJson(fields)}]`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"index":[${terms.join()}]}`;
}

function count(
  index: Map<string, (Postings | undefined)[]>,
  term: string,
  fieldId: number,
  entry: number,
): void {
  let fields = index.get(term);
  if (fields === undefined) {
    fields = FIELDS.map(() => undefined);
    index.set(term, fields);
  }
  const { entries, counts } = (fields[fieldId] ??= { entries: [], counts: [] });
  if (entries.at(-1) === entry) {
    counts.push((counts.pop() ?? 0) + 1);
  } else {
    entries.push(entry);
    counts.push(1);
  }
}

/** Written by hand: an object with a million numbers for keys is slow to make. */
function toJson(fields: readonly (Postings | undefined)[]): string {
  const texts = fields.flatMap((postings, fieldId) => {
    if (postings === undefined) return [];
    const { entries, counts } = postings;
    return [`"${fieldId}":{${entries.map((entry, at) => `"${entry}":${counts[at] ?? 0}`).join()}}`];
  });
  return `{${texts.join()}}`;
}
