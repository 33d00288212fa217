import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import { searchRecord, type SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildLibrary } from '@closer/site/src/library/build-library.ts';
import type { Library } from '@closer/site/src/library/library.ts';
import { buildSearchOutputs } from '@closer/site/src/search/build-search-outputs.ts';
import { buildSearchRecords } from '@closer/site/src/search/build-search-records.ts';
import { createStaticSearchClient } from '@closer/site/src/search/static-search-client.ts';
import { ONLY_ON_PAGE_7 } from '../fixtures/document-texts.ts';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const library = buildLibrary(buildFixtureSnapshot());
const find = (locale: Locale, id: string): SearchRecord => {
  const found = buildSearchRecords(library, locale).find((record) => record.id === id);
  if (found === undefined) throw new Error(`no record of ${id}`);
  return found;
};

test('gives every entry that has a page one valid record in every language', () => {
  for (const locale of LOCALE_CODES) {
    const records = buildSearchRecords(library, locale);
    expect(records.map((record) => searchRecord.parse(record))).toEqual(records);
    expect(new Set(records.map(({ id }) => id)).size).toBe(library.paths.size);
    expect(records).toHaveLength(library.paths.size);
  }
});

test('takes the reader’s own text, else one that exists, and says which', () => {
  expect(find('bg', 'mat-guide')).toMatchObject({
    textLocale: 'bg',
    title: 'Ръководство за социална кохезия',
    path: '/bg/material/rakovodstvo-za-socialna-koheziya/',
  });
  expect(find('hu', 'mat-plan')).toMatchObject({ textLocale: 'bg' });
  expect(find('ro', 'org-adi')).toMatchObject({ textLocale: 'mk' });
});

test('carries plain words, not the marks of Markdown', () => {
  const { body } = find('en', 'mat-guide');
  expect(body).toContain('a room that is open');
  expect(body).not.toMatch(/\*\*|\]\(|^#|\|/mu);
});

test('carries other titles, names of editions, acronyms and slips as names', () => {
  expect(find('en', 'mat-guide').names).toEqual(
    expect.arrayContaining([
      'Ръководство за социално сближаване',
      'Ghid de coeziune socială',
      'Udhëzues për kohezionin social',
    ]),
  );
  expect(find('en', 'org-network').names).toContain('CoNet');
  expect(find('en', 'org-sofia').names).toContain('Столична обшина');
  expect(find('mk', 'place-krasna-polyana').names).toContain('район „Красна поляна”');
});

test('carries labels of its terms, names of its makers and of the places around as concepts', () => {
  expect(find('hu', 'mat-guide').concepts).toEqual(
    expect.arrayContaining(['Housing', 'Жилища', 'Lakhatás', 'CoNet', 'Красна поляна', 'Szófia']),
  );
  expect(find('en', 'org-sofia').concepts).toContain('България');
});

test('carries facet values that readers filter by', () => {
  expect(find('en', 'mat-guide').facets).toMatchObject({
    type: ['material'],
    field: ['housing', 'education'],
    targetGroup: ['roma'],
    materialType: ['manual'],
    country: ['BG'],
    year: ['2011'],
  });
  expect(find('en', 'mat-guide').facets.language).toContain('sq');
  expect(find('en', 'place-krasna-polyana').facets.country).toEqual(['BG']);
});

test('carries the pages of its documents in the language of the index, each with its address', () => {
  const { pages = [] } = find('bg', 'mat-guide');
  // The third page has no words.
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  const text = '/bg/material/rakovodstvo-za-socialna-koheziya/text/bg-v2/';
  expect(pages[5]).toEqual({
    path: `${text}#p7`,
    number: 7,
    text: `Глава 7. Където се срещаме. ${ONLY_ON_PAGE_7}`,
  });
  expect(pages[10]?.path).toBe(`${text}2/#p12`);
});

test('carries no pages in another language, nor those of a language that the site does not speak', () => {
  expect(find('ro', 'mat-guide').pages).toBeUndefined();
  expect(find('en', 'mat-guide').pages).toBeUndefined();
});

test('pages in a language in which nobody has written about the work are found by its grammar', async () => {
  const bare = buildFixtureSnapshot().entries.map((each) => {
    const { entry } = each;
    if (entry.type !== 'material' || entry.id !== 'mat-guide') return each;
    const { en } = entry.prose;
    return { ...each, entry: { ...entry, prose: en === undefined ? {} : { en } } };
  });
  const found = buildLibrary({ ...buildFixtureSnapshot(), entries: bare });
  const opened = await openClient(found);
  const { hits } = await opened.search({ ...ASKED, locale: 'bg', query: 'читалища' });
  const { textLocale, page, snippet = '', snippetSpans = [] } = hits[0] ?? {};
  expect({ textLocale, page }).toEqual({
    textLocale: 'en',
    page: { number: 7, path: '/bg/material/guide-to-social-cohesion/text/bg-v2/#p7' },
  });
  expect(snippetSpans.map(({ start, end }) => snippet.slice(start, end))).toEqual(['Читалището']);
});

const ASKED = { filters: {}, offset: 0, limit: 5 } as const;

let client: SearchClient;
beforeAll(async () => {
  client = await openClient(library);
});

/** The static engine over a library. */
async function openClient(ofLibrary: Library): Promise<SearchClient> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const locale of LOCALE_CODES) {
    const records = buildSearchRecords(ofLibrary, locale);
    for (const output of buildSearchOutputs(records, locale, digest)) {
      files.set(output.path, await output.render());
    }
  }
  return createStaticSearchClient((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(new Error(path)) : Promise.resolve(bytes);
  });
}

test.each([
  ['en', 'lakhatás', 'term-housing'],
  ['hu', 'жилище', 'term-housing'],
  ['bg', 'krasna poliana', 'place-krasna-polyana'],
  ['mk', 'CoNet', 'org-network'],
  ['en', 'столична обшина', 'org-sofia'],
  ['ro', 'udhezues', 'mat-guide'],
] as const)('finds in %s: %s in the fixture library', async (locale, query, first) => {
  const { hits, closest } = await client.search({ ...ASKED, locale, query });
  expect({ first: hits[0]?.id, closest }).toEqual({ first, closest: false });
});
