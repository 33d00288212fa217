import { useEffect, useState } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchClient, SearchHit } from '@closer/shared/search/search-client.ts';
import { listFilters, type SearchState } from './search-state.ts';
import type { SearchResults } from './use-search-results.ts';

/** Fewer results than this in the page's language call for those in the others. */
const FEW = 3;
/** Results in other languages that are shown. */
const MAX_ELSEWHERE = 5;
/** Milliseconds of rest: the other languages' indexes are not fetched for every key. */
const REST = 600;

/** Whether an answer in the page's language leaves so much open that other languages are looked at. */
function isPoor({ response, answered, status }: SearchResults): boolean {
  if (status !== 'ready' || response === null || answered === null) return false;
  const asks = answered.query.trim() !== '' && listFilters(answered).length === 0;
  return asks && !answered.everywhere && (response.closest || response.total < FEW);
}

/** Results in other languages that the answer does not have, where it has few or only comes close. */
export function useElsewhere(
  client: SearchClient,
  locale: Locale,
  results: SearchResults,
): readonly SearchHit[] {
  const [found, setFound] = useState<{
    readonly state: SearchState | null;
    readonly hits: readonly SearchHit[];
  }>({ state: null, hits: [] });
  useEffect(() => {
    if (!isPoor(results)) return undefined;
    const { response, answered } = results;
    let wanted = true;
    const ask = async () => {
      const all = await client.search({
        query: answered?.query ?? '',
        locale,
        filters: {},
        scope: 'all',
        facets: false,
        offset: 0,
        limit: 2 * MAX_ELSEWHERE,
      });
      const known = new Set(response?.hits.map(({ id }) => id));
      const hits = all.closest
        ? []
        : all.hits.filter((hit) => hit.textLocale !== locale && !known.has(hit.id));
      if (wanted) setFound({ state: answered, hits: hits.slice(0, MAX_ELSEWHERE) });
    };
    const timer = setTimeout(() => {
      // Only an addition: without it the answer stands as it is.
      ask().catch(() => undefined);
    }, REST);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, locale, results]);
  return found.state === results.answered ? found.hits : [];
}
