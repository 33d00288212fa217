import { expect, test } from 'vitest';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { formatPeriod, formatPractice } from './format-period.ts';

const unknown = { start: null, end: null, statedMonths: null };

test('says a period as exactly as its source, and its months only where the source states them', () => {
  const period = { start: '2015-12', end: '2017-08', statedMonths: 20 };
  expect(formatPeriod('en', period)).toBe('December 2015 – August 2017 (20 months)');
  expect(formatPeriod('en', { ...period, statedMonths: null })).toBe('December 2015 – August 2017');
  expect(formatPeriod('en', { ...unknown, start: '2010', end: '2010' })).toBe('2010');
});

test('says which end of a period is known', () => {
  expect(formatPeriod('en', { ...unknown, start: '2015' })).toBe('from 2015');
  expect(formatPeriod('hu', { ...unknown, end: '2017-08' })).toBe('vége: 2017. augusztus');
  expect(formatPeriod('ro', { ...unknown, statedMonths: 24 })).toBe('24 de luni');
  expect(formatPeriod('en', unknown)).toBeNull();
});

test('says since when a regular service runs, and never an end', () => {
  const since = LOCALE_CODES.map((locale) =>
    formatPractice(locale, {
      period: { start: '2012-05', end: '2014', statedMonths: null },
      regularService: true,
    }),
  );
  expect(since).toEqual([
    'A regular service since May 2012',
    expect.stringMatching(/^Редовна услуга од мај 2012/u),
    expect.stringMatching(/^Редовна услуга от май 2012/u),
    'Un serviciu permanent din mai 2012',
    'Állandó szolgáltatás 2012. május óta',
  ]);
  expect(formatPractice('en', { period: null, regularService: true })).toBe('A regular service');
  expect(formatPractice('en', { period: null, regularService: false })).toBeNull();
});
