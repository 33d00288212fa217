import { CloserError } from '@closer/shared/errors.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { decompressText } from './compress.ts';
import {
  CONCEPTS_PER_FILE,
  ENTRIES_PER_FILE,
  type IndexColumns,
  type IndexDirectory,
  type IndexEntry,
  type IndexPage,
} from './index-format.ts';
import { getIndexPath, getManifestPath } from './manifest-path.ts';
import {
  parseColumns,
  parseConcepts,
  parseDirectory,
  parseEntries,
  parseLines,
  parseManifest,
  parsePages,
  parseTerms,
  parseTexts,
  type TermEntry,
} from './parse-index.ts';

/** Reads a file of the site by its path below the base; rejects where it cannot. `fresh`: past every cache. */
export type ReadFile = (
  path: string,
  options: { readonly fresh: boolean },
) => Promise<Uint8Array<ArrayBuffer>>;

/** The index of one language. Each file is read once, when it is first asked for. */
export interface StaticIndex {
  readonly directory: IndexDirectory;
  /** The keys of one file of terms, by its place in the directory. */
  readonly readTerms: (file: number) => Promise<readonly TermEntry[]>;
  /** Keys written backwards, of one file of ends. */
  readonly readEnds: (file: number) => Promise<readonly string[]>;
  readonly readEntry: (at: number) => Promise<IndexEntry | undefined>;
  readonly readColumns: () => Promise<IndexColumns>;
  /** Numbers of the entries of a concept. */
  readonly readConcept: (concept: number) => Promise<readonly number[]>;
  /** Long text of an entry; empty where there is none to quote. */
  readonly readText: (at: number) => Promise<string>;
  /** A page of an entry's documents, by its place among them. */
  readonly readPage: (entry: IndexEntry, place: number) => Promise<IndexPage | undefined>;
}

export interface IndexLoader {
  /** Opens the directory, once; a failed load is tried again. Throws what reading throws. */
  load(locale: Locale): Promise<StaticIndex>;
  /** Looks whether a publish has put another index in the place of one that could not be read; gives it then. */
  reload(locale: Locale, old: StaticIndex | null): Promise<StaticIndex | null>;
}

/**
 * Loads the indexes of all languages, each once. Its promises reject with what `readFile` rejects with, and with what
 * `parse-index.ts` throws for files of another shape.
 */
export function createIndexLoader(readFile: ReadFile): IndexLoader {
  const indexes = new Map<Locale, Promise<StaticIndex>>();
  const read = async (path: string, fresh = false) =>
    await decompressText(await readFile(path, { fresh }));
  const open = async (locale: Locale): Promise<StaticIndex> => {
    const { directory } = parseManifest(await read(getManifestPath(locale), true));
    const readPart = async (part: string, digits: string) =>
      await read(getIndexPath(locale, part, digits));
    return openIndex(parseDirectory(await readPart('directory', directory)), readPart);
  };
  const load = (locale: Locale) => remember(indexes, locale, () => open(locale));
  return {
    load,
    reload: async (locale, old) => {
      indexes.delete(locale);
      const newer = await load(locale);
      const same = JSON.stringify(newer.directory) === JSON.stringify(old?.directory);
      return same ? null : newer;
    },
  };
}

/** What a reader is told of an index that cannot be read. */
export function toLoadError(locale: Locale, cause: unknown): CloserError {
  return new CloserError(
    'SearchError',
    `The search index of ${locale} could not be loaded: a file is missing, damaged or of another version. Try again; if it stays, publish the site anew.`,
    { cause },
  );
}

type ReadPart = (part: string, digits: string) => Promise<string>;

function openIndex(directory: IndexDirectory, readPart: ReadPart): StaticIndex {
  /** One file of a list, parsed, once. */
  const createReader = <Value>(
    part: string,
    list: readonly string[],
    parse: (text: string) => Value,
  ): ((file: number) => Promise<Value | undefined>) => {
    const known = new Map<number, Promise<Value>>();
    return async (file) => {
      const digits = list[file];
      if (digits === undefined) return undefined;
      return await remember(known, file, async () => parse(await readPart(part, digits)));
    };
  };
  const readTerms = createReader('terms', directory.terms, parseTerms);
  const readEnds = createReader('ends', directory.ends, parseLines);
  const readEntries = createReader('entries', directory.entries, parseEntries);
  const readConcepts = createReader('concepts', directory.concepts, parseConcepts);
  const readTexts = createReader('texts', directory.texts, parseTexts);
  const readColumns = createReader('columns', [directory.columns], parseColumns);
  const pages = new Map<string, Promise<readonly IndexPage[]>>();
  const readPages = async (digits: string) =>
    await remember(pages, digits, async () => parsePages(await readPart('pages', digits)));
  return {
    directory,
    readTerms: async (file) => (await readTerms(file)) ?? [],
    readEnds: async (file) => (await readEnds(file)) ?? [],
    readEntry: async (at) =>
      (await readEntries(Math.floor(at / ENTRIES_PER_FILE)))?.[at % ENTRIES_PER_FILE],
    readColumns: async () => (await readColumns(0)) ?? { dates: [], facets: {} },
    readConcept: async (concept) =>
      (await readConcepts(Math.floor(concept / CONCEPTS_PER_FILE)))?.[
        concept % CONCEPTS_PER_FILE
      ] ?? [],
    readText: async (at) => {
      const file = directory.firstTexts.findLastIndex((first) => first <= at);
      return (await readTexts(file))?.[at - (directory.firstTexts[file] ?? 0)] ?? '';
    },
    readPage: async ({ pages: files = [] }, place) => {
      const [first, digits] = files.findLast(([start]) => start <= place) ?? [];
      if (first === undefined || digits === undefined) return undefined;
      return (await readPages(digits))[place - first];
    },
  };
}

/** Keeps a promise under its key, so that work is done once; forgets one that failed. */
function remember<Key, Value>(
  promises: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = promises.get(key);
  if (known !== undefined) return known;
  const made = make();
  promises.set(key, made);
  made.catch(() => promises.delete(key));
  return made;
}
