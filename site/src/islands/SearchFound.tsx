import type { ComponentProps } from 'react';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { SearchHits } from './SearchHits.tsx';
import type { SearchState } from './search-state.ts';
import { PAGE_SIZE } from './use-search-results.ts';

interface Props extends Omit<ComponentProps<typeof SearchHits>, 'hits' | 'label'> {
  readonly response: SearchResponse;
  /** What it is an answer to. */
  readonly answered: SearchState;
}

/** One page of results: what was asked for, and under its own words what only comes close. */
export function SearchFound({ response, answered, ...props }: Props) {
  const { say } = props;
  const { hits, total, closest, sure = closest ? 0 : total } = response;
  const sureHere = Math.max(0, sure - (answered.page - 1) * PAGE_SIZE);
  const close = hits.slice(sureHere);
  return (
    <>
      {sureHere > 0 && (
        <SearchHits {...props} hits={hits.slice(0, sureHere)} label={say('search.resultsLabel')} />
      )}
      {close.length > 0 && (
        <>
          <p className="notice search-closest">
            {say(sure === 0 ? 'search.closest' : 'search.alsoClose')}
          </p>
          <SearchHits
            {...props}
            hits={close}
            label={say(sure === 0 ? 'search.resultsLabel' : 'search.alsoClose')}
          />
        </>
      )}
    </>
  );
}
