import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import type {
  SearchClient,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import type { SearchState } from './search-state.ts';

/** Hits on one page of results. */
export const PAGE_SIZE = 10;

/** A quick typist's pause between keys, in milliseconds: what is typed within it is asked for once. */
const PAUSE = 60;

export interface SearchResults {
  /** The newest answer, kept while the next is awaited; null before the first. */
  readonly response: SearchResponse | null;
  /** What that answer is an answer to. */
  readonly answered: SearchState | null;
  readonly status: 'waiting' | 'loading' | 'ready' | 'failed';
}

const NOTHING: SearchResults = { response: null, answered: null, status: 'waiting' };

/**
 * Asks the client for what the state says, as it changes. An answer stands until a newer question has its own: on a slow line a quick
 * typist sees what the first letters give before the word is done. An older answer that comes late is let go.
 * @param awake false: nothing is asked yet, and nothing fetched
 * @param counting the values of the facets are in sight, so that they must be counted
 */
export function useSearchResults(
  client: SearchClient,
  locale: Locale,
  state: SearchState,
  awake: boolean,
  counting: boolean,
): readonly [results: SearchResults, retry: () => void] {
  const [results, setResults] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef<AbortController[]>([]);
  useEffect(() => {
    if (!awake) return undefined;
    let newest = true;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      asked.current.push(controller);
      setResults((known) => ({ ...known, status: 'loading' }));
      try {
        const response = await client.search(toRequest(state, locale, { counting, signal }));
        if (signal.aborted) return;
        dropOlder(asked.current, controller);
        setResults({ response, answered: state, status: newest ? 'ready' : 'loading' });
      } catch {
        if (!newest) return;
        // An answer to an older question would hide that there is none to this.
        dropOlder(asked.current, controller);
        setResults({ response: null, answered: state, status: 'failed' });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [client, locale, state, awake, counting, attempt]);
  const retry = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  return [results, retry];
}

/** Takes back the questions that were asked before the one that has its answer. */
function dropOlder(asked: AbortController[], answered: AbortController): void {
  for (const older of asked.splice(0, asked.indexOf(answered) + 1)) {
    if (older !== answered) older.abort();
  }
}

function toRequest(
  state: SearchState,
  locale: Locale,
  { counting, signal }: { readonly counting: boolean; readonly signal: AbortSignal },
): SearchRequest {
  const { query, filters, everywhere, page } = state;
  return {
    query,
    locale,
    filters,
    scope: everywhere ? 'all' : 'locale',
    facets: counting,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    signal,
  };
}
