import { searchDocument } from '@closer/shared/search/search-document.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { expect, test } from 'vitest';
import { digestText as sha256 } from '../../../renderer/digest-text.ts';
import { buildSearchDocuments, type LastBuilt } from './build-search-documents.ts';

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
  const documents = buildSearchDocuments([RECORD], digest, new Map());
  expect(documents.map((document) => searchDocument.parse(document))).toEqual(documents);
  expect(documents.map(({ id, kind, work }) => [id, kind, work])).toEqual([
    ['guide_hu', 'entry', 'guide'],
    ['guide_hu_p0', 'page', 'guide'],
    ['guide_hu_p2', 'page', 'guide'],
  ]);
  expect(documents.map(({ page }) => page?.number ?? null)).toEqual([null, 1, 3]);
});

test('files an entry under the words of its pages, and a page under its own only', () => {
  const [entry, first, last] = buildSearchDocuments([RECORD], digest, new Map());
  expect(entry?.folds).toEqual(expect.arrayContaining(['kezikonyv', 'iskola', 'osztondij']));
  expect(first?.folds).toEqual(['iskola']);
  expect(last?.folds).toEqual(['osztondij']);
  expect(last?.title).toBe('Kézikönyv szociálpolitikához');
});

test('files names and labels by every grammar, and compounds under their parts', () => {
  const [entry] = buildSearchDocuments([RECORD], digest, new Map());
  expect(entry?.k_title).toContain('priracnik');
  expect(entry?.k_concepts).toEqual(expect.arrayContaining(['hous', 'housing']));
  expect(entry?.parts).not.toEqual([]);
  expect(entry?.keys).toEqual(expect.arrayContaining([...(entry?.parts ?? [])]));
});

test('gives equal records equal digests, and every change another', () => {
  const toDigests = (record: SearchRecord) =>
    buildSearchDocuments([record], digest, new Map()).map((document) => document.digest);
  expect(toDigests(RECORD)).toEqual(toDigests({ ...RECORD }));
  expect(toDigests({ ...RECORD, date: '2018' })[0]).not.toBe(toDigests(RECORD)[0]);
});

/** A word that is a compound where the library knows both of its parts; no grammar takes anything from them. */
const HOUSE: SearchRecord = { ...RECORD, id: 'house', names: ['Briktromp', 'Brik'], pages: [] };
const OTHER: SearchRecord = { ...RECORD, id: 'other', names: ['Tromp'], pages: [] };

test('makes the documents of records that changed, and gives those of the others again', () => {
  const lastBuilt: LastBuilt = new Map();
  const before = buildSearchDocuments([RECORD, OTHER], sha256, lastBuilt);
  const after = buildSearchDocuments([RECORD, { ...OTHER, summary: 'Új.' }], sha256, lastBuilt);
  expect(after.slice(0, -1).map((document, at) => document === before[at])).toEqual([
    true,
    true,
    true,
  ]);
  expect(after.at(-1)?.summary).toBe('Új.');
  expect(after.at(-1)?.digest).not.toBe(before.at(-1)?.digest);
});

test('files a record that is as it was under a part that another brings', () => {
  const lastBuilt: LastBuilt = new Map();
  const alone = buildSearchDocuments([HOUSE, RECORD], sha256, lastBuilt)[0];
  const beside = buildSearchDocuments([HOUSE, RECORD, OTHER], sha256, lastBuilt)[0];
  const again = buildSearchDocuments([HOUSE, RECORD], sha256, lastBuilt)[0];
  expect(beside?.parts).not.toEqual(alone?.parts);
  expect(beside?.digest).not.toBe(alone?.digest);
  expect(again).toEqual(alone);
});

test('knows nothing of a library that is empty', () => {
  expect(buildSearchDocuments([], sha256, new Map())).toEqual([]);
});
