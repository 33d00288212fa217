import { expect, test } from 'vitest';
import type { IndexEntry } from './index-format.ts';
import { createIsAskedFor } from './mark-text.ts';
import { parseQuery } from './parse-query.ts';
import { preferWholeTitles } from './prefer-whole-titles.ts';

const toEntry = (title: string): IndexEntry => ({
  id: title,
  type: 'term',
  path: '/en/term/x/',
  title,
  lead: '',
  textLocale: 'en',
  facets: {},
  date: null,
});
const match = (at: number, score: number) => ({ at, score, inBody: false });
const isAskedFor = createIsAskedFor(parseQuery('young people', ['en']), []);

test('puts what is called as asked before a longer title that holds it', () => {
  const entries = ['Disadvantaged young people', 'Young people'].map(toEntry);
  const sorted = preferWholeTitles([match(0, 10), match(1, 9)], entries, isAskedFor);
  expect(sorted.map(({ at }) => at)).toEqual([1, 0]);
});

test('leaves a much better match before it', () => {
  const entries = ['Disadvantaged young people', 'Young people'].map(toEntry);
  const sorted = preferWholeTitles([match(0, 20), match(1, 2)], entries, isAskedFor);
  expect(sorted.map(({ at }) => at)).toEqual([0, 1]);
});

test('keeps the order where no title was asked for', () => {
  const entries = ['Housing', 'Health', '🌻'].map(toEntry);
  const ranked = [match(2, 1), match(0, 1), match(1, 1)];
  expect(preferWholeTitles(ranked, entries, isAskedFor)).toEqual(ranked);
});
