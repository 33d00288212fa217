import { expect, test } from 'vitest';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { formatDuration, formatRange } from './format-range.ts';

const toSpaces = (text: string | null) => text?.replace(/\s/gu, ' ');

test('says how long something takes in the words of each language', () => {
  const lengths = LOCALE_CODES.map((locale) =>
    toSpaces(formatDuration(locale, { min: 60, max: 90, unit: 'minutes' })),
  );
  expect(lengths).toEqual([
    '60–90 minutes',
    expect.stringMatching(/^60 ?(?:–|-) ?90 минути$/u),
    expect.stringMatching(/^60 ?(?:–|-) ?90 минути$/u),
    expect.stringMatching(/^60 ?(?:–|-) ?90 de minute$/u),
    expect.stringMatching(/^60 ?(?:–|-) ?90 perc$/u),
  ]);
});

test('says a length of which only one end is known as such', () => {
  expect(toSpaces(formatDuration('en', { min: 1, max: null, unit: 'hours' }))).toBe(
    'at least 1 hour',
  );
  expect(toSpaces(formatDuration('bg', { min: null, max: 3, unit: 'days' }))).toBe(
    'най-много 3 дни',
  );
});

test('says one number where both ends are the same', () => {
  expect(toSpaces(formatDuration('en', { min: 45, max: 45, unit: 'minutes' }))).toBe('45 minutes');
  expect(formatRange('en', { min: 12, max: 12 })).toBe('12');
});

test('says a group by its size, and nothing where nothing is known', () => {
  expect(formatRange('en', { min: 8, max: 20 })).toBe('8–20');
  expect(formatRange('hu', { min: 8, max: null })).toBe('legalább 8');
  expect(formatRange('en', { min: null, max: null })).toBeNull();
});
