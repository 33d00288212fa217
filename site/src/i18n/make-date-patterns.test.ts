import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { expect, test } from 'vitest';
import { fillDate } from './fill-date.ts';
import { formatPartialDate } from './format-date.ts';
import { makeDatePatterns } from './make-date-patterns.ts';

const DATES = [
  '2015',
  '2015-01',
  '2015-12',
  '1948-12-10',
  '2026-02-03',
  '2008-07-31',
  '2222-08-28',
];

test.each(LOCALE_CODES)('writes dates in %s as the pages do, without Intl', (locale) => {
  const patterns = makeDatePatterns(locale);
  expect(DATES.map((date) => fillDate(patterns, date))).toEqual(
    DATES.map((date) => formatPartialDate(locale, date)),
  );
});

test('writes a date with a month that there is not as it is', () => {
  expect(fillDate(makeDatePatterns('mk'), '2015-13')).toBe('2015-13');
});
