import { expect, test } from 'vitest';
import { parseDeclaration, type DeclarationWords } from './declaration-text.ts';

const words: DeclarationWords = {
  code: 'eng',
  title: 'Title',
  author: 'Author',
  date: 'Date',
  contents: 'Contents',
  preamble: 'Preamble',
  articles: 'Articles',
  imprint: 'Imprint',
  source: 'Source',
  misprints: [],
  notes: [],
};

const article = (number: number, inner: string) =>
  `<article data-number="${String(number)}"><h2>Article ${String(number)}</h2>${inner}</article>`;
const articles = (inner: string) =>
  Array.from({ length: 30 }, (_, at) => article(at + 1, inner)).join('\n');
const declaration = (inner: string) =>
  `<header><h2>Preamble</h2><p>Whereas</p></header>${articles(inner)}`;

test('tells paragraphs from numbered points', () => {
  const text = parseDeclaration(
    declaration('<p>First.</p><ol>\n<li><p>One.</p></li><li><p>Two.</p></li></ol>'),
    words,
  );
  expect(text.preamble).toEqual(['Whereas']);
  expect(text.articles[0]).toEqual({
    heading: 'Article 1',
    paragraphs: ['First.'],
    points: ['One.', 'Two.'],
    note: null,
  });
});

test('corrects a misprint everywhere and puts a note where it belongs', () => {
  const text = parseDeclaration(declaration('<p>wrnog</p>'), {
    ...words,
    misprints: [['wrnog', 'wrong']],
    notes: [{ article: 2, text: 'Note' }],
  });
  expect(text.articles.map((entry) => entry.paragraphs[0])).toEqual(Array(30).fill('wrong'));
  expect(text.articles.map((entry) => entry.note).filter(Boolean)).toEqual(['Note']);
  expect(text.articles[1]?.note).toBe('Note');
});

test('refuses a correction that corrects nothing', () => {
  expect(() =>
    parseDeclaration(declaration('<p>right</p>'), { ...words, misprints: [['wrnog', 'wrong']] }),
  ).toThrow(/"wrnog" does not occur/u);
});

test('refuses a text of another form', () => {
  expect(() => parseDeclaration('<p>Something else</p>', words)).toThrow(/30 articles/u);
});
