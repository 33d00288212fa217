import type { KeyboardEvent, RefObject } from 'react';
import type { Facet } from '@closer/shared/search/facets.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchHits } from './SearchHits.tsx';
import { SearchNothing } from './SearchNothing.tsx';
import { SearchPaging } from './SearchPaging.tsx';
import type { SearchProps } from './search-props.ts';
import { toggleFilter, type SearchState } from './search-state.ts';

interface Props extends SearchProps {
  readonly say: Translate;
  /** What is asked for. */
  readonly state: SearchState;
  readonly response: SearchResponse;
  /** What `response` is an answer to: a moment behind `state` while the next is awaited. */
  readonly answered: SearchState;
  readonly busy: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onChange: (next: SearchState) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Filters beside results, or what to do where there are none. */
export function SearchAnswer({ onChange, onKeyDown, heading, busy, ...props }: Props) {
  const { say, state, response, answered } = props;
  const toggle = (facet: Facet, value: string) => {
    onChange(toggleFilter(state, facet, value));
  };
  const clear = () => {
    onChange({ ...state, filters: {}, page: 1 });
  };
  return (
    <div className="search-body">
      <SearchFilters
        {...props}
        counts={response.facets}
        filters={state.filters}
        onToggle={toggle}
      />
      <section className="search-results" aria-labelledby="search-results-heading" aria-busy={busy}>
        <h2 id="search-results-heading" className="search-total" ref={heading} tabIndex={-1}>
          {say('search.results', { count: response.total })}
        </h2>
        <ChosenFilters {...props} onToggle={toggle} onClear={clear} />
        {response.closest && <p className="notice search-closest">{say('search.closest')}</p>}
        {response.hits.length > 0 ? (
          <SearchHits {...props} hits={response.hits} onKeyDown={onKeyDown} />
        ) : (
          <SearchNothing {...props} state={answered} onClear={clear} />
        )}
        <SearchPaging
          say={say}
          state={answered}
          total={response.total}
          onGo={(page) => {
            onChange({ ...state, page });
            heading.current?.focus();
          }}
        />
      </section>
    </div>
  );
}
