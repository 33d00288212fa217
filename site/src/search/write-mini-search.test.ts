import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { FIELDS, MINI_SEARCH_OPTIONS } from './mini-search-options.ts';
import { writeMiniSearch, type EntryTerms } from './write-mini-search.ts';

const ENTRIES: readonly EntryTerms[] = [
  {
    title: ['дом', '~dom'],
    names: ['home', '~hom', 'home'],
    summary: [],
    body: ['~dom', '~dom', '~grad'],
  },
  { title: ['град', '~grad'], names: [], summary: ['дом', '~dom'], body: [] },
  { title: ['constructor', '~constructor'], names: ['__proto__'], summary: ['10', '9'], body: [] },
];

/** The same index, by MiniSearch's own hand. */
function buildByMiniSearch(): MiniSearch {
  const miniSearch = new MiniSearch(MINI_SEARCH_OPTIONS);
  miniSearch.addAll(
    ENTRIES.map((entry, id) => ({
      id,
      ...Object.fromEntries(FIELDS.map((field) => [field, entry[field].join(' ')])),
    })),
  );
  return miniSearch;
}

const sortIndex = ({ index, ...rest }: ReturnType<MiniSearch['toJSON']>) => ({
  ...rest,
  index: Object.fromEntries(index),
});

test('writes what MiniSearch itself would write', () => {
  const written: ReturnType<MiniSearch['toJSON']> = JSON.parse(writeMiniSearch(ENTRIES));
  const own = JSON.stringify(sortIndex(buildByMiniSearch().toJSON()));
  expect(sortIndex(written)).toEqual(JSON.parse(own));
});

test('writes an index that answers as MiniSearch’s own', () => {
  const own = buildByMiniSearch();
  const read = MiniSearch.loadJSON(writeMiniSearch(ENTRIES), MINI_SEARCH_OPTIONS);
  for (const query of ['дом', '~dom', '~grad', 'ho', '__proto__', '9']) {
    expect(read.search(query, { prefix: true })).toEqual(own.search(query, { prefix: true }));
  }
});

test('writes an index of nothing', () => {
  const text = writeMiniSearch([]);
  expect(MiniSearch.loadJSON(text, MINI_SEARCH_OPTIONS).search('дом')).toEqual([]);
});
