import type { KeyboardEvent, RefObject } from 'react';
import type { Facet } from '@closer/shared/search/facets.ts';
import type {
  SearchClient,
  SearchHit,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { SearchConcept } from './SearchConcept.tsx';
import { SearchElsewhere } from './SearchElsewhere.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchFound } from './SearchFound.tsx';
import { SearchNothing } from './SearchNothing.tsx';
import { SearchPaging } from './SearchPaging.tsx';
import { SearchTools } from './SearchTools.tsx';
import type { SearchProps } from './search-props.ts';
import { toggleFilter, type SearchState } from './search-state.ts';

interface Props extends SearchProps {
  readonly say: Translate;
  readonly client: SearchClient;
  /** What is asked for. */
  readonly state: SearchState;
  readonly response: SearchResponse;
  /** What `response` is an answer to: a moment behind `state` while the next is awaited. */
  readonly answered: SearchState;
  /** Results in other languages, where these are few. */
  readonly elsewhere: readonly SearchHit[];
  readonly busy: boolean;
  readonly filtersOpen: boolean;
  readonly onFiltersOpen: () => void;
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
        open={props.filtersOpen}
        onOpen={props.onFiltersOpen}
        onToggle={toggle}
      />
      <section className="search-results" aria-labelledby="search-results-heading" aria-busy={busy}>
        <h2 id="search-results-heading" className="search-total" ref={heading} tabIndex={-1}>
          {say('search.results', { count: response.total })}
        </h2>
        <label className="search-everywhere">
          <input
            type="checkbox"
            checked={state.everywhere}
            onChange={() => {
              onChange({ ...state, everywhere: !state.everywhere, page: 1 });
            }}
          />{' '}
          {say('search.everywhere')}
        </label>
        <SearchConcept {...props} concept={response.concept ?? null} />
        <ChosenFilters {...props} onToggle={toggle} onClear={clear} />
        {response.hits.length > 0 ? (
          <SearchFound {...props} onKeyDown={onKeyDown} />
        ) : (
          <SearchNothing {...props} state={answered} onClear={clear} />
        )}
        <SearchElsewhere {...props} hits={props.elsewhere} onKeyDown={onKeyDown} />
        <SearchPaging
          say={say}
          state={answered}
          total={response.total}
          onGo={(page) => {
            onChange({ ...state, page });
            heading.current?.focus();
          }}
        />
        <SearchTools {...props} state={answered} total={response.total} />
        {response.engine === 'static' && <p className="search-stand-in">{say('search.standIn')}</p>}
      </section>
    </div>
  );
}
