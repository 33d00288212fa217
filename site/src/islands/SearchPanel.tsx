import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createTranslate } from '../i18n/translate.ts';
import type { StaticSearchClient } from '../search/static-search-client.ts';
import { SearchAnnouncement } from './SearchAnnouncement.tsx';
import { SearchAnswer } from './SearchAnswer.tsx';
import { SearchField } from './SearchField.tsx';
import type { SearchProps } from './search-props.ts';
import { isAsking, listFilters } from './search-state.ts';
import { useElsewhere } from './use-elsewhere.ts';
import { useSearchResults } from './use-search-results.ts';
import { useSearchState } from './use-search-state.ts';
import { walkResults } from './walk-results.ts';
import { WaysOnLinks } from './WaysOnLinks.tsx';

interface Props extends SearchProps {
  readonly client: StaticSearchClient;
}

/** Search by any driver of the port: field, filters, results, and always a way on. */
export function SearchPanel({ client, ...props }: Props) {
  const { locale, texts, waysOn } = props;
  const say = useMemo(() => createTranslate(locale, texts), [locale, texts]);
  const [state, change] = useSearchState();
  const [awake, setAwake] = useState(false);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const filtering = filtersOpen || listFilters(state).length > 0;
  const [results, retry] = useSearchResults(client, locale, state, awake, filtering);
  const elsewhere = useElsewhere(client, locale, results);
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { response, answered, status } = results;

  useEffect(() => {
    void client.prepare(locale);
  }, [client, locale]);

  useEffect(() => {
    if (isAsking(state)) setAwake(true);
  }, [state]);

  const walk = (event: KeyboardEvent) => {
    walkResults(panel.current, event);
  };

  return (
    <div className="search" ref={panel}>
      <SearchField
        say={say}
        query={state.query}
        onWake={() => {
          void client.prepare(locale);
        }}
        onType={(query) => {
          change({ ...state, query, page: 1 }, 'type');
        }}
        onSubmit={() => {
          change(state, 'step');
          heading.current?.focus();
        }}
        onKeyDown={walk}
      />
      <SearchAnnouncement say={say} results={results} />
      {response !== null && answered !== null && (
        <SearchAnswer
          {...props}
          say={say}
          client={client}
          state={state}
          response={response}
          answered={answered}
          elsewhere={elsewhere}
          filtersOpen={filtering}
          onFiltersOpen={() => {
            setFiltersOpen(true);
          }}
          busy={status === 'loading'}
          heading={heading}
          onChange={(next) => {
            change(next, 'step');
          }}
          onKeyDown={walk}
        />
      )}
      {response === null && status === 'loading' && (
        <p className="search-loading">{say('search.loading')}</p>
      )}
      {status === 'failed' && (
        <div className="notice search-failed">
          <p>{say('search.failed')}</p>
          <WaysOnLinks links={waysOn} />
          <button type="button" className="button" onClick={retry}>
            {say('search.retry')}
          </button>
        </div>
      )}
      {status === 'waiting' && <WaysOnLinks links={waysOn} />}
    </div>
  );
}
