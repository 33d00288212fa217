import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import { parseSearchState } from '../src/islands/search-state.ts';
import { createStaticSearchClient } from '../src/search/static-search-client.ts';
import type { StaticSearchClient } from '../src/search/static-search-client.ts';
import type { LiveRelease } from './find-answer.ts';
import { writeSearchResults } from './write-search-results.ts';

/** Hits on one page of results: as many as the page itself shows. */
const PAGE_SIZE = 10;

const SEARCH_PAGE = /^\/([a-z-]+)\/search\/$/u;

/** Leads a reader without scripts to the A-Z, on hosts that cannot search. */
const REFRESH = /<noscript>\s*<meta http-equiv="refresh"[^>]*>\s*<\/noscript>/u;
/** What such a reader is told there. */
const PLACE = /<p class="search-plain">[^<]*<\/p>/u;

// The index of a release is opened once, and let go of with the release.
const clients = new WeakMap<LiveRelease, StaticSearchClient>();

/** What is asked of the search page: `bg` and `?q=dom`. Null for any other address, or where nothing is asked. */
export function parseSearchTarget(
  path: string,
  search: string,
): { readonly locale: Locale; readonly search: string } | null {
  const parsed = localeSchema.safeParse(SEARCH_PAGE.exec(path)?.[1]);
  return parsed.success && parseSearchState(search).query.trim() !== ''
    ? { locale: parsed.data, search }
    : null;
}

/**
 * The search page with its results in it, for readers without scripts; whoever has scripts does not see them twice, since they stand inside
 * of `noscript`. The results come from the index of the release, by the driver that browsers run. Throws where the release has no index.
 */
export async function answerSearch(
  live: LiveRelease,
  asked: { readonly locale: Locale; readonly search: string },
  { dataDir, base }: { readonly dataDir: string; readonly base: string },
): Promise<string> {
  const read = async (path: string) => {
    const file = live.files.get(path);
    if (file === undefined) throw new CloserError('SearchError', `The release has no ${path}.`);
    return new Uint8Array(await readFile(join(dataDir, getStorePath(file.sha256))));
  };
  const client = clients.get(live) ?? createStaticSearchClient(read);
  clients.set(live, client);
  const { locale, search } = asked;
  const state = parseSearchState(search);
  const { query, filters, everywhere, page } = state;
  const [html, response] = await Promise.all([
    read(`/${locale}/search/`),
    client.search({
      query,
      locale,
      filters,
      scope: everywhere ? 'all' : 'locale',
      facets: false,
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    }),
  ]);
  const results = writeSearchResults({ locale, state, response, base, pageSize: PAGE_SIZE });
  return new TextDecoder()
    .decode(html)
    .replace(REFRESH, '')
    .replace(PLACE, () => results);
}
