import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import { parseSearchState } from '../src/islands/search-state.ts';
import type { LiveRelease } from './find-answer.ts';
import { readFromRelease, type LiveSearch } from './live-search.ts';
import { writeSearchResults } from './write-search-results.ts';

/** Hits on one page of results: as many as the page itself shows. */
const PAGE_SIZE = 10;

const SEARCH_PAGE = /^\/([a-z-]+)\/search\/$/u;

/** Leads a reader without scripts to the A-Z, on hosts that cannot search. */
const REFRESH = /<noscript>\s*<meta http-equiv="refresh"[^>]*>\s*<\/noscript>/u;
/** What such a reader is told there. */
const PLACE = /<p class="search-plain">[^<]*<\/p>/u;

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
 * of `noscript`. They are those that scripts would ask for. Throws where neither engine can answer.
 */
export async function answerSearch(
  live: LiveRelease,
  asked: { readonly locale: Locale; readonly search: string },
  options: { readonly search: LiveSearch; readonly dataDir: string; readonly base: string },
): Promise<string> {
  const { dataDir, base } = options;
  const { locale, search } = asked;
  const state = parseSearchState(search);
  const { query, filters, everywhere, page } = state;
  const [html, response] = await Promise.all([
    readFromRelease(live, dataDir, `/${locale}/search/`),
    options.search.search(live, {
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
