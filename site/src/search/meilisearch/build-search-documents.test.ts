import { searchDocument } from '@closer/shared/search/search-document.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { expect, test } from 'vitest';
import { buildSearchDocuments } from './build-search-documents.ts';

const digest = (text: string) => `${String(text.length)}-${text.slice(-40)}`;

const RECORD: SearchRecord = {
  id: 'guide',
  locale: 'hu',
  textLocale: 'hu',
  type: 'material',
  path: '/hu/material/guide/',
  title: 'Kézikönyv szociálpolitikához',
  summary: 'Politika és társadalom.',
  body: '',
  names: ['Прирачник', 'Szociál'],
  concepts: ['Housing', 'Lakhatás'],
  facets: { type: ['material'] },
  date: '2017-08',
  pages: [
    { path: '/hu/material/guide/text/hu/#p1', number: 1, text: 'Az iskola.' },
    { path: '/hu/material/guide/text/hu/#p2', number: 2, text: '' },
    { path: '/hu/material/guide/text/hu/#p3', number: 3, text: 'Az ösztöndíj.' },
  ],
};

test('gives valid documents of an entry and of its pages that have words', () => {
  const documents = buildSearchDocuments([RECORD], digest);
  expect(documents.map((document) => searchDocument.parse(document))).toEqual(documents);
  expect(documents.map(({ id, kind, work }) => [id, kind, work])).toEqual([
    ['guide_hu', 'entry', 'guide'],
    ['guide_hu_p0', 'page', 'guide'],
    ['guide_hu_p2', 'page', 'guide'],
  ]);
  expect(documents.map(({ page }) => page?.number ?? null)).toEqual([null, 1, 3]);
});

test('files an entry under the words of its pages, and a page under its own only', () => {
  const [entry, first, last] = buildSearchDocuments([RECORD], digest);
  expect(entry?.folds).toEqual(expect.arrayContaining(['kezikonyv', 'iskola', 'osztondij']));
  expect(first?.folds).toEqual(['iskola']);
  expect(last?.folds).toEqual(['osztondij']);
  expect(last?.title).toBe('Kézikönyv szociálpolitikához');
});

test('files names and labels by every grammar, and compounds under their last part', () => {
  const [entry] = buildSearchDocuments([RECORD], digest);
  expect(entry?.k_title).toContain('priracnik');
  expect(entry?.k_concepts).toEqual(expect.arrayContaining(['hous', 'housing']));
  expect(entry?.tails).not.toEqual([]);
  expect(entry?.keys).toEqual(expect.arrayContaining([...(entry?.tails ?? [])]));
});

test('gives equal records equal digests, and every change another', () => {
  const toDigests = (record: SearchRecord) =>
    buildSearchDocuments([record], digest).map((document) => document.digest);
  expect(toDigests(RECORD)).toEqual(toDigests({ ...RECORD }));
  expect(toDigests({ ...RECORD, date: '2018' })[0]).not.toBe(toDigests(RECORD)[0]);
});
