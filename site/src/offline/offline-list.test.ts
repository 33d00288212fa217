import { expect, test } from 'vitest';
import { parseList, parseSummary } from './offline-list.ts';

const SUMMARY = { format: 1, list: 'abc', bytes: 10, pages: 2, whole: true };
const LIST = { format: 1, files: [['/bg/', 'abc']] };

test('reads a summary and a list', () => {
  expect(parseSummary(JSON.stringify(SUMMARY))).toEqual(SUMMARY);
  expect(parseList(JSON.stringify(LIST))).toEqual(LIST);
});

test.each([
  'null',
  '[]',
  '"text"',
  JSON.stringify({ ...SUMMARY, format: 2 }),
  JSON.stringify({ ...SUMMARY, bytes: '10' }),
  JSON.stringify({ ...SUMMARY, list: undefined }),
])('refuses %s as a summary', (text) => {
  expect(parseSummary(text)).toBeNull();
});

test.each([
  JSON.stringify({ ...LIST, format: 2 }),
  JSON.stringify({ ...LIST, files: null }),
  JSON.stringify({ ...LIST, files: [['/bg/']] }),
  JSON.stringify({ ...LIST, files: [['/bg/', 1]] }),
])('refuses %s as a list', (text) => {
  expect(parseList(text)).toBeNull();
});

test('throws for what is no JSON', () => {
  expect(() => parseSummary('<!doctype html>')).toThrow(SyntaxError);
  expect(() => parseList('<!doctype html>')).toThrow(SyntaxError);
});
