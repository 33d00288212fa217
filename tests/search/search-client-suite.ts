import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '@closer/shared/locales.ts';
import type {
  SearchClient,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { marked, toIds, type Search } from './suite-answers.ts';
import { describeDocuments } from './suite-documents.ts';
import { describeFacets } from './suite-facets.ts';
import {
  BAD_QUERIES,
  BEGINNINGS,
  CONCEPTS,
  CYRILLIC,
  INFLECTED,
  ROMANISED,
  SLIPS,
  WITHOUT_MARKS,
} from './suite-queries.ts';
import { SUITE_RECORDS } from './suite-records.ts';

/** Makes a driver over the given records, ready to answer. */
type CreateClient = (records: readonly SearchRecord[]) => Promise<SearchClient>;

/** The cases that every driver of the port must pass. */
export function describeSearchClient(name: string, createClient: CreateClient): void {
  describe(name, () => {
    let client: SearchClient;
    beforeAll(async () => {
      client = await createClient(SUITE_RECORDS);
    });
    const search = async (
      locale: Locale,
      query: string,
      options: Partial<SearchRequest> = {},
    ): Promise<SearchResponse> =>
      await client.search({ query, locale, filters: {}, offset: 0, limit: 10, ...options });
    const firstId = async (locale: Locale, query: string) => {
      const { hits, closest } = await search(locale, query);
      return { first: hits[0]?.id, closest };
    };

    describeQueries({ firstId });
    describeRanking(search);
    describeFacets(search);
    describeHits(search);
    describeLanguages(search);
    describePages(search);
    describeDocuments(search);
    describeBadInput(search);
  });
}

type FirstId = (
  locale: Locale,
  query: string,
) => Promise<{ first: string | undefined; closest: boolean }>;

function describeQueries({ firstId }: { firstId: FirstId }): void {
  test.each(CYRILLIC)('finds in %s: %s, in Cyrillic, in any case', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: false });
  });
  test.each(ROMANISED)('finds in %s: %s, in Latin letters', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: false });
  });
  test.each(WITHOUT_MARKS)('finds in %s: %s, without its marks', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: false });
  });
  test.each(INFLECTED)('finds in %s: %s, in another form', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: false });
  });
  test.each(BEGINNINGS)('finds in %s: %s, half typed', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: false });
  });
  test.each(SLIPS)('finds in %s: %s, mistyped, and says so', async (locale, query, first) => {
    expect(await firstId(locale, query)).toEqual({ first, closest: true });
  });
  test.each(CONCEPTS)(
    'finds in %s: %s, by a name in any language',
    async (locale, query, first) => {
      expect(await firstId(locale, query)).toEqual({ first, closest: false });
    },
  );
}

function describeRanking(search: Search): void {
  test('puts a title before a concept', async () => {
    expect(toIds(await search('en', 'housing')).slice(0, 2)).toEqual(['housing', 'housing-study']);
  });

  test('puts a title before a long text', async () => {
    const ids = toIds(await search('bg', 'образование'));
    expect(ids.indexOf('school-report')).toBeLessThan(ids.indexOf('partnership-guide'));
  });

  test('asks for every word', async () => {
    expect(toIds(await search('en', 'local partnerships'))).toEqual(['partnership-guide']);
  });

  test('gives what comes closest where no entry has every word, and says so', async () => {
    const response = await search('en', 'partnerships housing');
    expect(response.closest).toBe(true);
    expect(toIds(response)).toEqual(expect.arrayContaining(['partnership-guide', 'housing']));
  });

  test('does not take a slip for the word where the word itself is there', async () => {
    const response = await search('en', 'family');
    expect(response.closest).toBe(false);
    expect(toIds(response)).toEqual(['housing-study']);
  });

  test.each(['xylophone', 'zzzzqqqqxxxx', 'aaaaaaaaaaaa'])(
    'finds nothing for %s, which nothing is like',
    async (word) => {
      expect(await search('en', word)).toMatchObject({ hits: [], total: 0, closest: false });
    },
  );

  test.each([
    ['образованието', 1, null],
    ['obrazovanieto', 1, null],
    ['кварталите', 0, 'forms'],
    ['родит', 0, 'beginnings'],
  ] as const)('says whether %s stands there as typed', async (query, sure, kind) => {
    const response = await search('bg', query, { filters: { year: ['2015'] } });
    expect(response).toMatchObject({ closest: false, total: 1, sure });
    expect(response.near?.kind ?? null).toBe(kind);
  });

  test('finds a title made of stop words', async () => {
    expect(toIds(await search('en', 'About us'))[0]).toBe('about');
  });

  test('holds every entry in every language, by the text that exists, and names its language', async () => {
    const { hits } = await search('hu', 'образованието');
    expect(hits[0]).toMatchObject({
      id: 'school-report',
      textLocale: 'bg',
      path: '/hu/material/school-report/',
    });
  });
}

function describeHits(search: Search): void {
  test('marks inflected forms in the title', async () => {
    const [hit] = (await search('mk', 'партнерството')).hits;
    expect(marked(hit?.title ?? '', hit?.titleSpans ?? [])).toEqual(['партнерства']);
  });

  test('marks Cyrillic for a query in Latin letters', async () => {
    const [hit] = (await search('bg', 'obrazovanie')).hits;
    expect(marked(hit?.title ?? '', hit?.titleSpans ?? [])).toEqual(['Образованието']);
  });

  test('marks words that begin with what is typed', async () => {
    const [hit] = (await search('en', 'partn')).hits;
    expect(marked(hit?.title ?? '', hit?.titleSpans ?? [])).toEqual(['partnerships']);
  });

  test('marks what stands in for a mistyped word', async () => {
    const [hit] = (await search('en', 'partnerhsips')).hits;
    expect(marked(hit?.title ?? '', hit?.titleSpans ?? [])).toEqual(['partnerships']);
  });

  test('shows the place in the long text where only that has the word', async () => {
    const [hit] = (await search('bg', 'родители')).hits;
    expect(hit?.id).toBe('school-report');
    expect(marked(hit?.snippet ?? '', hit?.snippetSpans ?? [])).toEqual(['родителите']);
  });

  test('shows the summary where the query is empty, with nothing marked', async () => {
    const { hits } = await search('en', '', { filters: { type: ['term'] } });
    expect(hits[0]).toMatchObject({
      snippet: 'A safe home that people can pay for.',
      titleSpans: [],
      snippetSpans: [],
    });
  });
}

function describeLanguages(search: Search): void {
  test('finds in all languages what the reader’s own has not, by the text that has it', async () => {
    const { hits, closest } = await search('hu', 'quartier', { scope: 'all' });
    expect({ hits, closest }).toEqual({ hits: [], closest: false });
    const all = await search('hu', 'acoperiș', { scope: 'all' });
    expect(all.closest).toBe(false);
    expect(all.hits[0]).toMatchObject({
      id: 'housing-study',
      textLocale: 'ro',
      path: '/ro/material/housing-study/',
    });
  });

  test('gives each entry once in all languages', async () => {
    const ids = toIds(await search('en', 'Covasna', { scope: 'all' }));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('covasna');
  });

  test('names the subject that is asked for, with how many entries are about it', async () => {
    expect((await search('en', 'lakhatás')).concept).toEqual({
      title: 'Housing',
      path: '/en/term/housing/',
      count: 1,
    });
    expect((await search('en', 'guide')).concept ?? null).toBeNull();
  });

  test('counts nothing where nothing is to be counted', async () => {
    const { facets, total } = await search('en', 'housing', { facets: false });
    expect(facets).toEqual({});
    expect(total).toBeGreaterThan(0);
  });
}

function describePages(search: Search): void {
  test('lists everything for an empty query, newest first, undated last', async () => {
    const ids = toIds(await search('en', '  '));
    expect(ids.slice(0, 3)).toEqual(['partnership-guide', 'school-report', 'housing-study']);
    expect(ids).toHaveLength(7);
  });

  test('gives each entry on exactly one page', async () => {
    const pages = await Promise.all(
      [0, 3, 6].map(async (offset) => await search('en', '', { offset, limit: 3 })),
    );
    expect(pages.flatMap(toIds)).toEqual(toIds(await search('en', '')));
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
  });

  test('gives an empty page beyond the end, with the total', async () => {
    expect(await search('en', '', { offset: 1000 })).toMatchObject({ hits: [], total: 7 });
  });

  test('answers a negative offset and a limit beyond a hundred as the nearest that is allowed', async () => {
    const response = await search('en', '', { offset: -5, limit: 5000 });
    expect(response.hits).toHaveLength(7);
  });
}

function describeBadInput(search: Search): void {
  test.each(BAD_QUERIES)('answers a query of %s', async (_name, query) => {
    const { hits, total } = await search('bg', query);
    expect(total).toBeGreaterThanOrEqual(hits.length);
  });

  test.each(['🌻🌻', '\u0301\u0301', '***'])(
    'finds nothing for %j, which has no word',
    async (query) => {
      expect((await search('en', query)).total).toBe(0);
    },
  );

  test('finds the word beside what is broken', async () => {
    const ids = toIds(await search('mk', '\ud83c домување\u0000'));
    expect(ids[0]).toBe('housing');
  });
}
