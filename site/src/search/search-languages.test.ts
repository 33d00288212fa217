import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { describe, expect, test } from 'vitest';
import { searchLanguages } from './search-languages.ts';

const FOUND = 250;

/** A language with 250 results, the others without; at most 100 an answer, as every driver gives. */
const searchIn = ({ offset, limit }: SearchRequest, locale: Locale): Promise<SearchResponse> => {
  const total = locale === 'bg' ? FOUND : 0;
  const length = Math.max(0, Math.min(limit, 100, total - offset));
  const hits = Array.from({ length }, (_, at) => ({
    id: `material-${String(offset + at)}`,
    type: 'material' as const,
    path: `/bg/material/${String(offset + at)}/`,
    title: 'Дом',
    textLocale: 'bg' as const,
    date: null,
    snippet: '',
    titleSpans: [],
    snippetSpans: [],
  }));
  return Promise.resolve({ hits, total, facets: {}, closest: false });
};

const search = async (offset: number) =>
  await searchLanguages(
    { query: 'дом', locale: 'en', scope: 'all', filters: {}, offset, limit: 10 },
    searchIn,
  );

describe('a search in all languages', () => {
  test('goes on beyond the hundredth result of a language', async () => {
    const { hits, total } = await search(240);
    expect(total).toBe(FOUND);
    expect(hits.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `material-${String(240 + at)}`),
    );
  });

  test('ends with the last result', async () => {
    expect(await search(5000)).toMatchObject({ hits: [], total: FOUND });
  });
});
