import { expect, test } from 'vitest';
import { getTextTerms, TermMemory } from './index-terms.ts';

test.each([
  ['bg', 'Който и най'],
  ['ro', 'Și în să'],
  ['hu', 'és'],
])('leaves out stop words that are written with marks (%s)', (tag, text) => {
  expect(getTextTerms(text, tag, new TermMemory())).toEqual([]);
});

test('keeps the words that tell texts apart', () => {
  expect(getTextTerms('план и мерки', 'bg', new TermMemory())).toContain('план');
});
