import { expect, test } from 'vitest';
import type { SearchHit, SearchResponse } from '@closer/shared/search/search-client.ts';
import { EMPTY_STATE } from '../src/islands/search-state.ts';
import { parseSearchTarget } from './search-answer.ts';
import { writeSearchResults } from './write-search-results.ts';

const HIT: SearchHit = {
  id: 'a',
  type: 'material',
  path: '/bg/material/a/',
  title: 'Дом <b>',
  titleSpans: [{ start: 0, end: 3 }],
  snippet: '',
  snippetSpans: [],
  textLocale: 'en',
  date: null,
};
const FOUND: SearchResponse = { hits: [HIT], total: 12, facets: {}, closest: false };
const write = (response: SearchResponse, query = 'дом') =>
  writeSearchResults({
    locale: 'bg',
    state: { ...EMPTY_STATE, query },
    response,
    base: '/base',
    pageSize: 10,
  });

test('writes results with marks, links below the base and the language of a foreign text', () => {
  const html = write(FOUND);
  expect(html).toContain('<h2>12 резултата</h2>');
  expect(html).toContain('<a href="/base/bg/material/a/" lang="en"><mark>Дом</mark> &lt;b&gt;</a>');
  expect(html).toContain('Текст на: английски');
});

test('opens the text at the page that the query is on, in its language, and leads to the work too', () => {
  const page = { number: 7, path: '/bg/material/a/text/bg/#p7' };
  const html = write({ ...FOUND, hits: [{ ...HIT, snippet: 'Всяка сряда.', page }] });
  expect(html).toContain('<a href="/base/bg/material/a/text/bg/#p7" lang="en">');
  expect(html).toContain('<span class="search-hit-page">, страница 7</span></h3>');
  expect(html).toContain('<p class="search-hit-snippet">Всяка сряда.</p>');
  expect(html).toContain('<a href="/base/bg/material/a/">Още за това, с всички файлове<span');
  expect(html).not.toContain('Текст на');
});

test('leads to the next page while there is one', () => {
  expect(write(FOUND)).toMatch(/href="\?q=[^"]+&amp;page=2"/u);
  expect(write({ ...FOUND, total: 1 })).not.toContain('page=2');
});

test('says that results only come close, or that there are none', () => {
  expect(write({ ...FOUND, closest: true })).toContain('Няма точно съвпадение');
  expect(write({ ...FOUND, hits: [], total: 0 }, '<i>')).toContain('„&lt;i&gt;“');
});

test('says that results have longer words that begin as typed', () => {
  const near = { kind: 'beginnings', count: 12 } as const;
  expect(write({ ...FOUND, sure: 0, near })).toContain('С думи, които започват така');
  expect(write({ ...FOUND, sure: 12, near: null })).not.toContain('notice');
});

test.each([
  ['/bg/search/', '?q=dom', 'bg'],
  ['/bg/search/', '?q=%20', undefined],
  ['/bg/search/', '', undefined],
  ['/xx/search/', '?q=dom', undefined],
  ['/bg/library/', '?q=dom', undefined],
] as const)('takes %s%s for a search in %s', (path, search, locale) => {
  expect(parseSearchTarget(path, search)?.locale).toBe(locale);
});
