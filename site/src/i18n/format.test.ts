import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { getLanguageName } from './display-names.ts';
import { formatPartialDate } from './format-date.ts';
import { formatList } from './format-list.ts';
import { formatBytes, formatNumber } from './format-number.ts';

/** Spaces of any kind as plain ones, so that the tests can be read. */
function toPlainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}

test('writes 65,000 as each language does', () => {
  expect(LOCALE_CODES.map((locale) => toPlainSpaces(formatNumber(locale, 65_000)))).toEqual([
    '65,000',
    '65.000',
    '65 000',
    '65.000',
    '65 000',
  ]);
});

test.each([
  [1, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [2_140_000, '2.1 MB'],
  [41_943_040, '41.9 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(toPlainSpaces(formatBytes('en', bytes))).toBe(text);
});

test.each([
  ['2015', ['2015', '2015', '2015', '2015', '2015']],
  [
    '2015-12',
    ['December 2015', 'декември 2015 г.', 'декември 2015 г.', 'decembrie 2015', '2015. december'],
  ],
  [
    '2015-12-31',
    [
      '31 December 2015',
      '31 декември 2015 г.',
      '31 декември 2015 г.',
      '31 decembrie 2015',
      '2015. december 31.',
    ],
  ],
])('writes the date %s no more exactly than it is known', (value, texts) => {
  expect(LOCALE_CODES.map((locale) => toPlainSpaces(formatPartialDate(locale, value)))).toEqual(
    texts,
  );
});

test('joins a list with the word of the language', () => {
  expect(LOCALE_CODES.map((locale) => formatList(locale, ['a', 'b', 'c']))).toEqual([
    'a, b and c',
    'a, b и c',
    'a, b и c',
    'a, b și c',
    'a, b és c',
  ]);
});

test('names languages in the language of the page', () => {
  expect(getLanguageName('hu', 'bg')).toBe('bolgár');
  expect(getLanguageName('en', 'qaa')).toBe('qaa');
  expect(getLanguageName('en', 'und')).toBe('language not stated');
});
