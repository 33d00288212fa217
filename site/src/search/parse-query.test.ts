import { getStopWords } from '@closer/shared/language/stop-words.ts';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

const folds = (query: string, tag = 'en') =>
  parseQuery(query, [tag], getStopWords(tag)).map(({ fold }) => fold);

test('leaves stop words out, unless there is nothing else', () => {
  expect(folds('housing for the young ')).toEqual(['housing', 'young']);
  expect(folds('about us ')).toEqual(['about', 'us']);
  expect(folds('и на ', 'bg')).toEqual(['и', 'на']);
});

test('keeps a stop word that may be the beginning of another', () => {
  expect(folds('housing for')).toEqual(['housing', 'for']);
});

test('takes only the word at the end for one that is still being typed', () => {
  expect(parseQuery('social incl', ['en'], new Set()).map(({ open }) => open)).toEqual([
    false,
    true,
  ]);
  expect(parseQuery('social incl ', ['en'], new Set()).map(({ open }) => open)).toEqual([
    false,
    false,
  ]);
});

test('takes a repeated word once, and twelve words at most', () => {
  expect(folds('дом дом ДОМ ', 'bg')).toEqual(['дом']);
  expect(
    parseQuery('one2 '.repeat(9) + 'abcdefghijklmnopqrst'.split('').join('x '), ['en'], new Set()),
  ).toHaveLength(12);
});

test.each(['', '   ', '🌻', '\u0301', '"*"'])('finds no word in %j', (query) => {
  expect(folds(query)).toEqual([]);
});
