import { getStopWords } from '@closer/shared/language/stop-words.ts';
import { expect, test } from 'vitest';
import { createIsAskedFor, cutSnippet, findSpans } from './mark-text.ts';
import { parseQuery } from './parse-query.ts';

const TAGS = ['bg', 'en', 'mk'];
const mark = (text: string, query: string, tag: string) =>
  findSpans(text, tag, createIsAskedFor(parseQuery(query, TAGS, getStopWords('en')), [])).map(
    ({ start, end }) => text.slice(start, end),
  );

test.each([
  ['Жилищата и жилищните нужди', 'жилище ', 'bg', ['Жилищата']],
  ['Жилищата и жилищните нужди', 'жилищ', 'bg', ['Жилищата', 'жилищните']],
  ['Образованието на младите', 'obrazovanie mladi ', 'bg', ['Образованието', 'младите']],
  ['Partners and a partnership', 'partner ', 'en', ['Partners']],
  ['Ѓорѓи и граѓаните', 'граѓанин ', 'mk', ['граѓаните']],
])('marks in %s what %s means', (text, query, tag, words) => {
  expect(mark(text, query, tag)).toEqual(words);
});

test('marks nothing for a single first letter', () => {
  expect(mark('A house and a home', 'h', 'en')).toEqual([]);
});

const LONG = `${'before '.repeat(60)}target ${'after '.repeat(60)}`.trim();

test('cuts a long text around its first mark, between words', () => {
  const start = LONG.indexOf('target');
  const { snippet, snippetSpans } = cutSnippet(LONG, [{ start, end: start + 6 }]);
  expect(snippet).toMatch(/^… before .*target after .*after …$/u);
  expect(snippet.length).toBeLessThan(230);
  expect(snippetSpans.map((span) => snippet.slice(span.start, span.end))).toEqual(['target']);
});

test('shows the beginning where nothing is marked, and a short text whole', () => {
  expect(cutSnippet(LONG, []).snippet).toMatch(/^before before .* …$/u);
  expect(cutSnippet('Short.', [])).toEqual({ snippet: 'Short.', snippetSpans: [] });
});

test('cuts a text without a space', () => {
  const { snippet } = cutSnippet('а'.repeat(5000), []);
  expect(snippet.length).toBeLessThan(230);
});
