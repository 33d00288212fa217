import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { MINI_SEARCH_OPTIONS, type TermDocument } from './mini-search-options.ts';
import { writeMiniSearch } from './write-mini-search.ts';

const DOCUMENTS: readonly TermDocument[] = [
  { id: 0, title: 'дом ~dom', names: 'home ~hom home', summary: '', body: '~dom ~dom ~grad' },
  { id: 1, title: 'град ~grad', names: '', summary: 'дом ~dom', body: '' },
  { id: 2, title: 'constructor ~constructor', names: '__proto__', summary: '10 9', body: '' },
];

test('writes what MiniSearch itself would write', () => {
  const miniSearch = new MiniSearch<TermDocument>(MINI_SEARCH_OPTIONS);
  miniSearch.addAll(DOCUMENTS);
  const own = miniSearch.toJSON();
  const written: typeof own = JSON.parse(JSON.stringify(writeMiniSearch(DOCUMENTS)));
  const sort = ({ index }: typeof own) => index.toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect({ ...written, index: sort(written) }).toEqual({
    ...JSON.parse(JSON.stringify(own)),
    index: sort(own),
  });
});

test('writes an index that answers as MiniSearch’s own', () => {
  const own = new MiniSearch<TermDocument>(MINI_SEARCH_OPTIONS);
  own.addAll(DOCUMENTS);
  const read = MiniSearch.loadJSON<TermDocument>(
    JSON.stringify(writeMiniSearch(DOCUMENTS)),
    MINI_SEARCH_OPTIONS,
  );
  for (const query of ['дом', '~dom', '~grad', 'ho', '__proto__', '9']) {
    expect(read.search(query, { prefix: true })).toEqual(own.search(query, { prefix: true }));
  }
});

test('writes an index of nothing', () => {
  const text = JSON.stringify(writeMiniSearch([]));
  expect(MiniSearch.loadJSON<TermDocument>(text, MINI_SEARCH_OPTIONS).search('дом')).toEqual([]);
});
