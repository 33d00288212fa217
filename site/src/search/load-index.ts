import MiniSearch from 'minisearch';
import { CloserError } from '@closer/shared/errors.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getManifestPath } from './manifest-path.ts';
import { decompressJson } from './compress.ts';
import {
  TEXTS_PER_FILE,
  type ConceptLabel,
  type IndexEntry,
  type IndexManifest,
} from './index-format.ts';
import { MINI_SEARCH_OPTIONS } from './mini-search-options.ts';
import { parseEntries, parseManifest, parseTerms, parseTexts } from './parse-index.ts';

/** Reads a file of the site by its path below the base; rejects where it cannot. `fresh`: past every cache. */
export type ReadFile = (
  path: string,
  options: { readonly fresh: boolean },
) => Promise<Uint8Array<ArrayBuffer>>;

/** The index of one language, ready to answer. */
export interface StaticIndex {
  readonly textLocales: readonly Locale[];
  readonly entries: readonly IndexEntry[];
  readonly miniSearch: MiniSearch;
  readonly labels: readonly ConceptLabel[];
  /** Long text of the entry at a place in the list; empty where it has none. */
  readonly readText: (at: number) => Promise<string>;
}

export interface IndexLoader {
  /** Fetches the small manifest. Never rejects. */
  prepare(locale: Locale): Promise<void>;
  /** Loads once, also when asked twice at a time; a failed load is tried again. Throws `SearchError`. */
  load(locale: Locale): Promise<StaticIndex>;
}

export function createIndexLoader(readFile: ReadFile): IndexLoader {
  const manifests = new Map<Locale, Promise<IndexManifest>>();
  const indexes = new Map<Locale, Promise<StaticIndex>>();

  const readManifest = async (locale: Locale) =>
    parseManifest(await decompressJson(await readFile(getManifestPath(locale), { fresh: true })));
  const getManifest = (locale: Locale) => remember(manifests, locale, () => readManifest(locale));

  const loadIndex = async (locale: Locale): Promise<StaticIndex> => {
    const manifest = await getManifest(locale);
    try {
      return await openIndex(manifest, readFile);
    } catch (cause) {
      // A publish may have replaced the files since the manifest was read.
      manifests.delete(locale);
      const newer = await getManifest(locale);
      if (newer.terms === manifest.terms && newer.entries === manifest.entries) throw cause;
      return await openIndex(newer, readFile);
    }
  };

  return {
    prepare: async (locale) => {
      await getManifest(locale).catch(() => undefined);
    },
    load: async (locale) =>
      await remember(indexes, locale, async () => {
        try {
          return await loadIndex(locale);
        } catch (cause) {
          throw new CloserError(
            'SearchError',
            `The search index of ${locale} could not be loaded: a file is missing, damaged or of another version. Try again; if it stays, publish the site anew.`,
            { cause },
          );
        }
      }),
  };
}

async function openIndex(manifest: IndexManifest, readFile: ReadFile): Promise<StaticIndex> {
  const read = async (path: string) => await decompressJson(await readFile(path, { fresh: false }));
  const [terms, entries] = await Promise.all([
    read(manifest.terms).then(parseTerms),
    read(manifest.entries).then(parseEntries),
  ]);
  const texts = new Map<number, Promise<readonly string[]>>();
  return {
    textLocales: manifest.textLocales,
    entries,
    labels: terms.labels,
    miniSearch: await MiniSearch.loadJSAsync(terms.miniSearch, MINI_SEARCH_OPTIONS),
    readText: async (at) => {
      const file = Math.floor(at / TEXTS_PER_FILE);
      const path = manifest.texts[file];
      if (path === undefined) return '';
      const group = await remember(texts, file, async () => parseTexts(await read(path)));
      return group[at % TEXTS_PER_FILE] ?? '';
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
