import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { WHOLE_NAME_MARK } from '../index-format.ts';
import { getLabelTerms, getRecordTerms, type TermMemory } from '../index-terms.ts';
import type { QueryWord } from '../parse-query.ts';
import type { Candidate } from './open-candidates.ts';
import type { FoundDocument } from './parse-answer.ts';

/** Entries, and pages that stand for theirs: each work once, the first. */
export function toCandidates(documents: readonly FoundDocument[]): readonly Candidate[] {
  const works = new Map<string, Candidate>();
  for (const document of documents) {
    if (works.has(document.work)) continue;
    const { digest, parts } = document;
    works.set(document.work, { record: toRecord(document), digest, parts, onPages: [] });
  }
  return [...works.values()];
}

function toRecord(document: FoundDocument): SearchRecord {
  const { work: id, locale, textLocale, type, path, title, summary } = document;
  const { body, names, concepts, facets, date, page } = document;
  const own = { id, locale, textLocale, type, path, title, summary, names, concepts, facets, date };
  return page === null ? { ...own, body } : { ...own, body: '', pages: [{ ...page, text: body }] };
}

/** Entries that hold every word, as the server says: the words that an entry's own texts have not must stand in its documents. */
export function toMatches(
  documents: readonly FoundDocument[],
  words: readonly QueryWord[],
  memory: TermMemory,
): readonly Candidate[] {
  return documents.map((document) => {
    const { digest, parts } = document;
    const record = toRecord(document);
    const onPages = document.pages === 0 ? [] : findMissing({ record, parts }, words, memory);
    return { record, digest, parts, onPages };
  });
}

function findMissing(
  { record, parts }: Pick<Candidate, 'record' | 'parts'>,
  words: readonly QueryWord[],
  memory: TermMemory,
): readonly QueryWord[] {
  const own = getRecordTerms(record, memory).filter(
    ({ fold }) => !fold.startsWith(WHOLE_NAME_MARK),
  );
  const labels = record.concepts.flatMap((label) => getLabelTerms(label, memory));
  const folds = [...new Set(own.map(({ fold }) => fold))];
  const keys = new Set([...own, ...labels].map(({ key }) => key).concat(parts));
  return words.filter(
    (word) =>
      !word.keys.some((key) => keys.has(key)) &&
      !folds.some((fold) => (word.open ? fold.startsWith(word.fold) : fold === word.fold)) &&
      !(word.open && [...keys].some((key) => key.startsWith(word.skeleton))),
  );
}
