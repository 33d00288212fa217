import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement, type ComponentProps } from 'react';
import type {
  SearchHit,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import { makeDatePatterns } from '../i18n/make-date-patterns.ts';
import { pickTexts } from '../i18n/t.ts';
import { SEARCH_TEXTS } from './search-props.ts';
import { SearchPanel } from './SearchPanel.tsx';

export const HIT: SearchHit = {
  id: 'a',
  type: 'material',
  path: '/bg/material/a/',
  title: 'Образованието на децата',
  titleSpans: [{ start: 0, end: 13 }],
  snippet: 'Доклад за училището.',
  snippetSpans: [],
  textLocale: 'bg',
  date: '2015-05',
};
export const ENGLISH_HIT: SearchHit = {
  ...HIT,
  id: 'b',
  path: '/bg/material/b/',
  title: 'A roof for every family',
  titleSpans: [],
  textLocale: 'en',
  date: null,
};
export const FOUND: SearchResponse = {
  hits: [HIT, ENGLISH_HIT],
  total: 12,
  facets: { field: [{ value: 'education', count: 12 }], year: [{ value: '2015', count: 1 }] },
  closest: false,
};
export const NOTHING: SearchResponse = { hits: [], total: 0, facets: {}, closest: false };

const LANGUAGES: ComponentProps<typeof SearchPanel>['languages'] = [
  {
    locale: 'bg',
    lang: 'bg',
    label: 'Български',
    name: 'български',
    href: '/base/bg/search/',
  },
  {
    locale: 'en',
    lang: 'en',
    label: 'English',
    name: 'английски',
    href: '/base/en/search/',
  },
];

type Answer = (request: SearchRequest) => SearchResponse | Promise<SearchResponse>;

/** The panel over a client that answers as told, with the questions it was asked. */
export function renderPanel(answer: Answer = () => FOUND) {
  const asked: SearchRequest[] = [];
  const client = {
    prepare: () => Promise.resolve(),
    search: async (request: SearchRequest) => {
      asked.push(request);
      return await answer(request);
    },
  };
  render(
    createElement(SearchPanel, {
      client,
      locale: 'bg',
      base: '/base',
      searchServer: false,
      languages: LANGUAGES,
      facetLabels: { field: { education: 'Образование' } },
      waysOn: [{ href: '/base/bg/a-z/', label: 'А–Я', lang: null }],
      dates: makeDatePatterns('bg'),
      texts: pickTexts('bg', SEARCH_TEXTS),
    }),
  );
  return { asked, user: userEvent.setup() };
}
