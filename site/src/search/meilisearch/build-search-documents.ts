import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { Locale } from '@closer/shared/locales.ts';
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

/** The documents of a record: as they are by themselves, and with what the whole library tells of their words. */
interface Built {
  readonly alone: readonly Undigested[];
  readonly finished: readonly SearchDocument[];
}

/** What was built last of each language, by the digests of its records: most publishes change few. */
export type LastBuilt = Map<Locale, ReadonlyMap<string, Built>>;

/**
 * The documents of one language's Meilisearch index: every entry, and behind it every page of its documents that has a word. An entry
 * carries the keys of all its pages, so that it alone is asked for and counted; which page it was, its pages are asked for then.
 * Those of a record that is as it was are those of the last call. Settings: `getIndexSettings` of `shared/search/index-settings.ts`.
 * @param records of one locale
 * @param digest hexadecimal digest of a text, the caller's own
 * @param lastBuilt what calls before, with the same digest, built; takes what this one builds
 */
export function buildSearchDocuments(
  records: readonly SearchRecord[],
  digest: Digest,
  lastBuilt: LastBuilt,
): readonly SearchDocument[] {
  const [{ locale } = { locale: undefined }] = records;
  if (locale === undefined) return [];
  const before = lastBuilt.get(locale);
  const known = records.map((record) => {
    const key = digest(JSON.stringify(record));
    return [key, before?.get(key) ?? build(record)] as const;
  });
  const findTails = createFindTails(
    locale,
    known.map(([, { alone }]) => alone),
  );
  const built = known.map(([key, { alone, finished }]): [string, Built] => {
    const all = alone.map((document, at) =>
      finish(document, findTails(document.keys), finished[at], digest),
    );
    return [key, { alone, finished: all }];
  });
  lastBuilt.set(locale, new Map(built));
  return built.flatMap(([, { finished }]) => finished);
}

function build(record: SearchRecord): Built {
  const entry = buildEntry(record);
  return { alone: [entry, ...buildPages(record, entry)], finished: [] };
}

/** The document with the last parts of its compounds: that of the last publish where they are the same. */
function finish(
  alone: Undigested,
  tails: readonly string[],
  before: SearchDocument | undefined,
  digest: Digest,
): SearchDocument {
  if (before?.tails.join() === tails.join()) return before;
  // Without any its lists are not held twice.
  const keys = tails.length === 0 ? alone.keys : [...new Set([...alone.keys, ...tails])];
  const document = { ...alone, tails: [...tails], keys };
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

/** Tells the last parts of compounds among keys: both parts are words of the library. Each key is looked at once. */
function createFindTails(
  locale: Locale,
  library: readonly (readonly Undigested[])[],
): (keys: readonly string[]) => readonly string[] {
  const split = getSplitCompound(locale);
  if (split === null) return () => [];
  const vocabulary = new Set(library.flatMap(([entry]) => entry?.keys ?? []));
  const isWord = (key: string): boolean => vocabulary.has(key);
  const known = new Map<string, string | null>();
  const findTail = (key: string): string | null => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const tail = split(key, isWord);
    known.set(key, tail);
    return tail;
  };
  return (keys) => [...new Set(keys.flatMap((key) => findTail(key) ?? []))];
}

function getTitleTerms(title: string, tag: string): Filed {
  return Array.from(tokenise(title)).flatMap(({ word }) => memory.getTerms(word, tag));
}

function getTextTerms(text: string, tag: string): Filed {
  return toTellingWords(text, tag, memory).flatMap(({ terms }) => terms);
}

const joinKeys = (terms: Filed): string => terms.map(({ key }) => key).join(' ');
const listKeys = (terms: Filed): string[] => [...new Set(terms.map(({ key }) => key))];
