import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { WHOLE_NAME_MARK } from '../index-format.ts';
import {
  getLabelTerms,
  getRecordTerms,
  MAX_BODY,
  TermMemory,
  toTellingWords,
} from '../index-terms.ts';
import { getPageTerms } from '../page-terms.ts';
import { getSplitCompound } from '../split-compound.ts';

type Digest = (text: string) => string;
type Undigested = Omit<SearchDocument, 'digest'>;
type Filed = ReturnType<TermMemory['getTerms']>;

// One for all languages and publishes of a process: the names in every language's index are the same.
const memory = new TermMemory();

/**
 * The documents of one language's Meilisearch index: every entry, and behind it every page of its documents that has a word. An entry
 * carries the keys of all its pages, so that it alone is asked for and counted; which page it was, its pages are asked for then.
 * Settings: `getIndexSettings` of `shared/search/index-settings.ts`.
 * @param records of one locale
 * @param digest hexadecimal digest of a text, the caller's own
 */
export function buildSearchDocuments(
  records: readonly SearchRecord[],
  digest: Digest,
): readonly SearchDocument[] {
  const entries = records.map(buildEntry);
  const vocabulary = new Set(entries.flatMap(({ keys }) => keys));
  const isWord = (key: string): boolean => vocabulary.has(key);
  return records.flatMap((record, at) => {
    const entry = entries[at];
    if (entry === undefined) return [];
    const all = [entry, ...buildPages(record, entry)];
    return all.map((document) => finish(addTails(document, isWord), digest));
  });
}

function finish(document: Undigested, digest: Digest): SearchDocument {
  return { ...document, digest: digest(JSON.stringify(document)) };
}

function buildEntry(record: SearchRecord): Undigested {
  const { id, locale, textLocale, type, path, title, summary, names, concepts } = record;
  const { facets, date, pages = [] } = record;
  const body = record.body.slice(0, MAX_BODY);
  const labels = concepts.flatMap((label) => getLabelTerms(label, memory));
  const own = getRecordTerms(record, memory).filter(
    ({ fold }) => !fold.startsWith(WHOLE_NAME_MARK),
  );
  const words = [...own, ...getPageTerms(record, memory)];
  return {
    id: `${id}_${locale}`,
    kind: 'entry',
    work: id,
    locale,
    textLocale,
    type,
    path,
    title,
    summary,
    body,
    names,
    concepts,
    k_title: joinKeys([
      ...getTitleTerms(title, textLocale),
      ...names.flatMap((name) => getLabelTerms(name, memory)),
    ]),
    k_body: joinKeys(getTextTerms(`${summary} ${body}`, textLocale)),
    k_concepts: listKeys(labels),
    tails: [],
    keys: listKeys([...words, ...labels]),
    folds: [...new Set(words.map(({ fold }) => fold))],
    facets,
    date,
    pages: pages.length,
    page: null,
  };
}

/** Pages carry title, names and concepts of their entry: a query that names both is answered by the page. */
function buildPages(record: SearchRecord, entry: Undigested): readonly Undigested[] {
  return (record.pages ?? []).flatMap(({ path, number, text }, place) => {
    const terms = getTextTerms(text, record.locale);
    if (terms.length === 0) return [];
    return {
      ...entry,
      id: `${entry.id}_p${String(place)}`,
      kind: 'page',
      body: text.slice(0, MAX_BODY),
      k_body: joinKeys(terms),
      keys: listKeys(terms),
      folds: [...new Set(terms.map(({ fold }) => fold))],
      pages: 0,
      page: { number, path },
    };
  });
}

function addTails(document: Undigested, isWord: (key: string) => boolean): Undigested {
  const split = getSplitCompound(document.locale);
  if (split === null) return document;
  const found = document.keys.flatMap((key) => split(key, isWord) ?? []);
  const tails = [...new Set(found)];
  return { ...document, tails, keys: [...new Set([...document.keys, ...tails])] };
}

function getTitleTerms(title: string, tag: string): Filed {
  return Array.from(tokenise(title)).flatMap(({ word }) => memory.getTerms(word, tag));
}

function getTextTerms(text: string, tag: string): Filed {
  return toTellingWords(text, tag, memory).flatMap(({ terms }) => terms);
}

const joinKeys = (terms: Filed): string => terms.map(({ key }) => key).join(' ');
const listKeys = (terms: Filed): string[] => [...new Set(terms.map(({ key }) => key))];
