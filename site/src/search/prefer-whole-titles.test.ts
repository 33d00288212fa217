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
  date: null,
});
const score = (title: string, points: number) => ({ entry: toEntry(title), score: points });
const isAskedFor = createIsAskedFor(parseQuery('young people', ['en'], new Set()), []);
const toTitles = (page: readonly { readonly entry: IndexEntry }[]) =>
  page.map(({ entry }) => entry.title);

test('puts what is called as asked before a longer title that holds it', () => {
  const page = [score('Disadvantaged young people', 10), score('Young people', 9)];
  expect(toTitles(preferWholeTitles(page, isAskedFor))).toEqual([
    'Young people',
    'Disadvantaged young people',
  ]);
});

test('leaves a much better match before it', () => {
  const page = [score('Disadvantaged young people', 20), score('Young people', 2)];
  expect(preferWholeTitles(page, isAskedFor)).toEqual(page);
});

test('keeps the order where no title was asked for', () => {
  const page = [score('Housing', 1), score('Health', 1), score('🌻', 1)];
  expect(preferWholeTitles(page, isAskedFor)).toEqual(page);
});
