import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { KEYS } from './keys.ts';
import { getPluralCategories, parseDictionary } from './parse-dictionary.ts';
import { pickTexts, t } from './t.ts';
import { createTranslate, splitAt } from './translate.ts';

const keys = {
  'nav.home': { says: 'Link to the home page' },
  hello: { says: 'Greeting', params: ['name'] },
  'count.file': { says: 'How many files', plural: true },
} as const;

const romanian = {
  'nav.home': 'Acasă',
  hello: 'Salut, {name}',
  'count.file.one': '{count} fișier',
  'count.file.few': '{count} fișiere',
  'count.file.other': '{count} de fișiere',
};

test('takes a dictionary that has every key and every plural form', () => {
  expect(parseDictionary('ro', romanian, keys)).toEqual(romanian);
});

test('names every missing and unknown key and every wrong name in braces together', () => {
  const { 'nav.home': _home, 'count.file.few': _few, ...rest } = romanian;
  const wrong = { ...rest, hello: 'Salut, {nume}', 'nav.hom': 'Acasă', 'count.file.many': '?' };
  expect(() => parseDictionary('ro', wrong, keys)).toThrowErrorMatchingInlineSnapshot(`
    [DictionaryError: The dictionary site/src/i18n/ro.json does not fit the keys:
      nav.home: is missing
      hello: lacks {name}
      hello: has unknown {nume}
      count.file.few: is missing
      nav.hom: is unknown
      count.file.many: is unknown]
  `);
});

test.each([null, [], 'text', 7])('refuses %j as a dictionary', (source) => {
  expect(() => parseDictionary('en', source, keys)).toThrow('nav.home: is missing');
});

test('refuses an empty text and a text that is no text', () => {
  const wrong = { ...romanian, 'nav.home': '  ', hello: 3 };
  expect(() => parseDictionary('ro', wrong, keys)).toThrow(
    /nav\.home: has no text[\s\S]*hello: has no text/u,
  );
});

test('asks for the plural forms of the language and no others', () => {
  expect(LOCALE_CODES.map(getPluralCategories)).toEqual([
    ['one', 'other'],
    ['one', 'other'],
    ['one', 'other'],
    ['one', 'few', 'other'],
    ['one', 'other'],
  ]);
});

test.each([
  ['en', ['1 material', '2 materials', '1,200 materials']],
  ['mk', ['1 материјал', '2 материјали', '1.200 материјали']],
  ['bg', ['1 материал', '2 материала', '1200 материала']],
  ['ro', ['1 material', '2 materiale', '1.200 de materiale']],
  ['hu', ['1 anyag', '2 anyag', '1200 anyag']],
] as const)('counts in %s with its plural form and its digits', (locale, texts) => {
  expect([1, 2, 1200].map((count) => t(locale)('count.material', { count }))).toEqual(texts);
});

test('puts values into names in braces, as they are', () => {
  expect(t('en')('search.none', { query: '$& {query} <b>' })).toBe(
    'Nothing found for “$& {query} <b>”.',
  );
});

test('hands an island only the texts it asks for, and they translate there', () => {
  const texts = pickTexts('ro', ['search.results']);
  expect(Object.keys(texts)).toEqual([
    'search.results.one',
    'search.results.few',
    'search.results.other',
    'search.resultsLabel',
  ]);
  expect(createTranslate('ro', texts)('search.results', { count: 20 })).toBe('20 de rezultate');
});

test('says which text a page was not handed', () => {
  expect(() => createTranslate('bg', {})('nav.home')).toThrow('nav.home');
});

test('splits a text where a link stands', () => {
  expect(splitAt('Texts: {licence}, mostly.', 'licence')).toEqual({
    before: 'Texts: ',
    after: ', mostly.',
  });
});

test('describes every key for translators', () => {
  const silent = Object.entries(KEYS).filter(([, { says }]) => says.length < 10);
  expect(silent).toEqual([]);
});

test('uses the quotation marks and letters of each language', () => {
  const faults = LOCALE_CODES.flatMap((locale) =>
    Object.entries(pickTexts(locale, [''])).filter(([, text]) =>
      locale === 'ro' ? /[şţ"“]/u.test(text) : /["]/u.test(text),
    ),
  );
  expect(faults).toEqual([]);
});
