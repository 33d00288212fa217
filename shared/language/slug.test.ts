import { expect, test } from 'vitest';
import { toSlug } from './slug.ts';

test.each([
  ['Локални партнерства за социјална инклузија', 'lokalni-partnerstva-za-socijalna-inkluzija'],
  ['Ѓорче, ќерка, љубов, њива, џез, ѕвезда', 'gjorche-kjerka-ljubov-njiva-dzhez-dzvezda'],
  ['Жена, чад, шума, Центар', 'zhena-chad-shuma-centar'],
])('writes Macedonian %j by the official digraphs', (title, slug) => {
  expect(toSlug(title, 'mk')).toBe(slug);
});

test.each([
  ['Щастие, къща, юли, ябълка, цех, хора, жаба', 'shtastie-kashta-yuli-yabalka-tseh-hora-zhaba'],
  ['Район „Красна поляна“, София', 'rayon-krasna-polyana-sofia'],
  ['Мария и Илияна', 'maria-i-iliyana'],
  ['Република България', 'republika-bulgaria'],
  ['Шофьор', 'shofyor'],
])('writes Bulgarian %j by the Transliteration Act', (title, slug) => {
  expect(toSlug(title, 'bg')).toBe(slug);
});

test.each([
  ['ro', 'Județul Covasna: învățământ și sănătate', 'judetul-covasna-invatamant-si-sanatate'],
  ['ro', 'Judeţul Iaşi, cu sedile', 'judetul-iasi-cu-sedile'],
  ['hu', 'Őrült űrhajó: Kovászna megye', 'orult-urhajo-kovaszna-megye'],
  ['en', "Young people's guide — 2nd edition", 'young-peoples-guide-2nd-edition'],
  ['en', 'Straße, Łódź, Đakovo, Ærø', 'strasse-lodz-dakovo-aero'],
  ['en', 'Скопје & Αθήνα', 'skopje-athina'],
] as const)('folds %s %j to plain letters', (locale, title, slug) => {
  expect(toSlug(title, locale)).toBe(slug);
});

test('reads decomposed letters as the composed ones', () => {
  expect(toSlug('Ѓорѓи й'.normalize('NFD'), 'mk')).toBe(toSlug('Ѓорѓи й', 'mk'));
});

test('cuts a long title at a word, at 80 characters at most', () => {
  const slug = toSlug('социјална инклузија '.repeat(10), 'mk');
  expect(slug).toBe(
    'socijalna-inkluzija-socijalna-inkluzija-socijalna-inkluzija-socijalna-inkluzija',
  );
  expect(slug.length).toBeLessThanOrEqual(80);
});

test('cuts a single endless word', () => {
  expect(toSlug('a'.repeat(500), 'en')).toBe('a'.repeat(80));
});

test('gives text that cannot be romanised a stable slug of its own', () => {
  expect(toSlug('🌻🌻', 'en')).toMatch(/^text-[0-9a-f]{8}$/u);
  expect(toSlug('🌻🌻', 'en')).toBe(toSlug('🌻🌻', 'bg'));
  expect(toSlug('🌻', 'en')).not.toBe(toSlug('🌷', 'en'));
});

test.each(['', ' ', '\u0000', '\ud800', '\u0301\u0301', '---'])(
  'never gives an empty slug for %j',
  (title) => {
    expect(toSlug(title, 'ro')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
  },
);
