import { expect, test } from 'vitest';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { searchRecord } from '../../../tests/fixtures/search-records.ts';
import { getRecordTerms, TermMemory } from './index-terms.ts';

const toTerms = (record: Partial<SearchRecord>) =>
  getRecordTerms(searchRecord({ locale: 'bg', ...record }), new TermMemory());
const weightOf = (record: Partial<SearchRecord>, word: string) =>
  toTerms(record).find(({ fold }) => fold === word)?.weight ?? 0;

test.each([
  ['bg', 'Който и най'],
  ['ro', 'Și în să'],
  ['hu', 'és'],
] as const)('leaves out stop words that are written with marks (%s)', (textLocale, body) => {
  expect(toTerms({ textLocale, body })).toEqual([]);
});

test('keeps the words that tell texts apart, and stop words of a title', () => {
  expect(weightOf({ body: 'план и мерки' }, 'план')).toBeGreaterThan(0);
  expect(weightOf({ title: 'За нас' }, 'нас')).toBeGreaterThan(0);
});

test('weighs a word in a title more than in a text, and in a short title more than in a long one', () => {
  const inText = weightOf({ body: 'план' }, 'план');
  const inLong = weightOf({ title: 'план за действие на общината' }, 'план');
  const inShort = weightOf({ title: 'план за действие' }, 'план');
  expect(inText).toBeLessThan(inLong);
  expect(inLong).toBeLessThan(inShort);
});

test('tells a name that is one word from the same word in a longer name', () => {
  const words = toTerms({ names: ['CoNet', 'CoNet website'] }).map(({ fold }) => fold);
  expect(words).toContain('=conet');
  expect(words).not.toContain('=website');
});
