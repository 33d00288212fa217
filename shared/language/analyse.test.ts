import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../locales.ts';
import { analyse } from './analyse.ts';
import { fold } from './fold.ts';
import { getQueryKeys } from './query-keys.ts';
import { LANGUAGE_TAGS } from './languages.ts';
import { toSkeleton } from './skeleton.ts';
import { tokenise } from './tokenise.ts';

test.each([
  ['Ѓорѓи', 'горги'],
  ['Чайка', 'чаика'],
  ['ŞTIINŢĂ', 'stiinta'],
  ['Őrült', 'orult'],
  ['Łódź', 'lodz'],
  ['ﬁn', 'fin'],
  ['Straße', 'strasse'],
  ['so\u00adcial', 'social'],
  ['\u0301\u0301', ''],
])('folds %j to %j, and no further the second time', (word, folded) => {
  expect(fold(word)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

test('finds words of every script with their places', () => {
  expect([...tokenise('Дом, casă – 2nd! «étude»')]).toEqual([
    { word: 'Дом', start: 0, end: 3 },
    { word: 'casă', start: 5, end: 9 },
    { word: '2nd', start: 12, end: 15 },
    { word: 'étude', start: 18, end: 23 },
  ]);
});

test.each(['', '🌻', '\ud800', '\u0000', '\u0301', '.*+?^${}()|[]\\', '<>&"'])(
  'finds no word in %j',
  (text) => {
    expect([...tokenise(text)]).toEqual([]);
  },
);

test('keeps a word whole that has a soft hyphen or combining marks', () => {
  expect([...tokenise('со\u00adцијална ѓ')].map((token) => token.word)).toEqual([
    'со\u00adцијална',
    'ѓ',
  ]);
});

test.each([
  ['щастие', ['shtastie', 'štastie', 'stastie']],
  ['жена', ['zhena', 'žena', 'zena']],
  ['ябълка', ['yabalka', 'jabalka']],
  ['љубов', ['ljubov', 'lubov']],
  ['џез', ['dzhez', 'džez']],
])('gives %s and its romanisations one skeleton', (word, romanised) => {
  const skeleton = toSkeleton(fold(word));
  expect(romanised.map((form) => toSkeleton(fold(form)))).toEqual(romanised.map(() => skeleton));
});

test.each([
  ['obrazovanie', 'bg', 'образованието'],
  ['obrazovanieto', 'mk', 'образование'],
  ['socijalna', 'mk', 'социјалните'],
  ['sotsialna', 'bg', 'социалното'],
  ['kashta', 'bg', 'къщите'],
  ['kushta', 'bg', 'къща'],
  ['jilishte', 'bg', 'жилища'],
  ['zhilishta', 'bg', 'жилищата'],
  ['građani', 'mk', 'граѓаните'],
  ['gragjanite', 'mk', 'граѓани'],
  ['4ovek', 'bg', 'човекът'],
  ['Covasnai', 'ro', 'Covasna'],
] as const)('reads the query %s as %s %s', (query, locale, word) => {
  expect(getQueryKeys(query, ['en', 'mk', 'bg', 'ro', 'hu'])).toContain(analyse(word, locale).key);
});

test('asks for the key of the reader’s own language first', () => {
  expect(getQueryKeys('образованието', ['mk', 'bg'])[0]).toBe(analyse('образование', 'mk').key);
});

test('asks for no more than twelve keys, and for none without a letter', () => {
  expect(
    getQueryKeys('jujuyushtyadjgjia', ['en', 'mk', 'bg', 'ro', 'hu']).length,
  ).toBeLessThanOrEqual(12);
  expect(getQueryKeys('\u0301', ['en'])).toEqual([]);
});

test('analyses a word of 10,000 letters', () => {
  expect(analyse('а'.repeat(10_000), 'bg').fold).toHaveLength(10_000);
});

test('knows the grammar of every language of the site', () => {
  expect([...LANGUAGE_TAGS].toSorted()).toEqual([...LOCALE_CODES].toSorted());
});
