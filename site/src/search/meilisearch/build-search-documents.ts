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
  /** Its shortest word under each key, in a language that writes compounds as one word. */
  readonly words: ReadonlyMap<string, string>;
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
  const findParts = createFindParts(
    locale,
    known.map(([, { alone, words }]) => [alone, words]),
  );
  const built = known.map(([key, { alone, words, finished }]): [string, Built] => {
    const all = alone.map((document, at) =>
      finish(document, findParts(document.keys), finished[at], digest),
    );
    return [key, { alone, words, finished: all }];
  });
  lastBuilt.set(locale, new Map(built));
  return built.flatMap(([, { finished }]) => finished);
}

function build(record: SearchRecord): Built {
  const own = getRecordTerms(record, memory).filter(
    ({ fold }) => !fold.startsWith(WHOLE_NAME_MARK),
  );
  const terms = [...own, ...getPageTerms(record, memory)];
  const entry = buildEntry(record, terms);
  const hasCompounds = getSplitCompound(record.locale) !== null;
  const words = hasCompounds ? pickShortest(terms.map(({ key, fold }) => [key, fold])) : new Map();
  return { alone: [entry, ...buildPages(record, entry)], words, finished: [] };
}

/** Forms of one word are split alike, and the shortest has the least of endings. */
function pickShortest(words: Iterable<readonly [key: string, fold: string]>): Map<string, string> {
  const shortest = new Map<string, string>();
  for (const [key, fold] of words) {
    const before = shortest.get(key);
    if (before === undefined || fold.length < before.length) shortest.set(key, fold);
  }
  return shortest;
}

/** The document with the parts of its compounds: that of the last publish where they are the same. */
function finish(
  alone: Undigested,
  parts: readonly string[],
  before: SearchDocument | undefined,
  digest: Digest,
): SearchDocument {
  if (before?.parts.join() === parts.join()) return before;
  // Without any its lists are not held twice.
  const keys = parts.length === 0 ? alone.keys : [...new Set([...alone.keys, ...parts])];
  const document = { ...alone, parts: [...parts], keys };
  return { ...document, digest: digest(JSON.stringify(document)) };
}

function buildEntry(record: SearchRecord, words: Filed): Undigested {
  const { id, locale, textLocale, type, path, title, summary, names, concepts } = record;
  const { facets, date, pages = [] } = record;
  const body = record.body.slice(0, MAX_BODY);
  const labels = concepts.flatMap((label) => getLabelTerms(label, memory));
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
    parts: [],
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

/** Tells the parts of compounds among keys, where these are words of the library. Each key is looked at once. */
function createFindParts(
  locale: Locale,
  library: readonly (readonly [readonly Undigested[], Built['words']])[],
): (keys: readonly string[]) => readonly string[] {
  const split = getSplitCompound(locale);
  if (split === null) return () => [];
  const keys = new Set(library.flatMap(([[entry]]) => entry?.keys ?? []));
  const folds = new Set(library.flatMap(([[entry]]) => entry?.folds ?? []));
  const words = pickShortest(library.flatMap(([, each]) => [...each]));
  const splitWord = split({ hasKey: (key) => keys.has(key), hasWord: (word) => folds.has(word) });
  const known = new Map<string, readonly string[]>();
  const findParts = (key: string): readonly string[] => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const word = words.get(key);
    const parts = word === undefined ? [] : splitWord(word, key).filter((part) => part !== key);
    known.set(key, parts);
    return parts;
  };
  return (all) => [...new Set(all.flatMap(findParts))];
}

function getTitleTerms(title: string, tag: string): Filed {
  return Array.from(tokenise(title)).flatMap(({ word }) => memory.getTerms(word, tag));
}

function getTextTerms(text: string, tag: string): Filed {
  return toTellingWords(text, tag, memory).flatMap(({ terms }) => terms);
}

const joinKeys = (terms: Filed): string => terms.map(({ key }) => key).join(' ');
const listKeys = (terms: Filed): string[] => [...new Set(terms.map(({ key }) => key))];
