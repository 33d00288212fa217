import type {
  SearchClient,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { createIndexLoader, toLoadError, type ReadFile, type StaticIndex } from './load-index.ts';
import { searchIndex } from './search-index.ts';
import { searchLanguages } from './search-languages.ts';

/** The static driver: no server, an index that the browser loads. */
export interface StaticSearchClient extends SearchClient {
  /** Fetches what every search in a language needs, so that the first key waits for less. Never rejects. */
  prepare(locale: Locale): Promise<void>;
}

/**
 * Makes the static driver.
 * @param readFile reads a file of the site; in the browser `fetch`, in a test a map
 */
export function createStaticSearchClient(readFile: ReadFile): StaticSearchClient {
  const loader = createIndexLoader(readFile);
  const searchIn = async (request: SearchRequest, locale: Locale): Promise<SearchResponse> => {
    let index: StaticIndex | null = null;
    try {
      index = await loader.load(locale);
      return await searchIndex(index, request);
    } catch (cause) {
      // A publish may have replaced the files since the directory was read.
      const newer = await loader.reload(locale, index).catch(() => null);
      if (newer === null) throw toLoadError(locale, cause);
      return await searchIndex(newer, request);
    }
  };
  return {
    prepare: async (locale) => {
      await loader.load(locale).catch(() => undefined);
    },
    search: async (request) => await searchLanguages(request, searchIn),
  };
}
