import { expect, test } from 'vitest';
import { parseQuery } from '../parse-query.ts';
import { getChosenFacets, quote, toFacetFilters, toWordFilter } from './filters.ts';

test.each([
  ['a quotation mark', 'a" OR kind = "page', '"a\\" OR kind = \\"page"'],
  ['a backslash before it', 'a\\" OR id EXISTS', '"a\\\\\\" OR id EXISTS"'],
  ['a backslash at its end', 'a\\', '"a\\\\"'],
  ['an apostrophe', "d'Olt", '"d\'Olt"'],
  ['half a letter', 'a\ud83c', '"a\ufffd"'],
])('a value with %s stays a value', (_name, value, quoted) => {
  expect(quote(value)).toBe(quoted);
});

test('joins values of a facet in one list, and leaves out the facet that is counted', () => {
  const filters = { country: ['MK', 'R"O'], type: ['material'], field: [] };
  expect(toFacetFilters(filters)).toEqual([
    'facets.type IN ["material"]',
    'facets.country IN ["MK", "R\\"O"]',
  ]);
  expect(toFacetFilters(filters, 'type')).toEqual(['facets.country IN ["MK", "R\\"O"]']);
  expect(getChosenFacets(filters)).toEqual(['type', 'country']);
});

test('asks for a word that is whole by its keys, and for one being typed by its beginning', () => {
  const [whole, open] = parseQuery('прирачник локал', ['mk'], new Set());
  const filters = [whole, open].map((word) => word && toWordFilter(word, ['mk']));
  expect(filters).toEqual([
    '(folds = "прирачник" OR keys IN ["priracnik"])',
    '(folds = "локал" OR keys IN ["lok"] OR folds STARTS WITH "локал")',
  ]);
});

test('reads a beginning in other letters by its sound', () => {
  const [word] = parseQuery('obra', ['bg'], new Set());
  expect(word && toWordFilter(word, ['bg'])).toContain('keys STARTS WITH "obra"');
  const [short] = parseQuery('ob', ['bg'], new Set());
  expect(short && toWordFilter(short, ['bg'])).not.toContain('keys STARTS WITH');
});
