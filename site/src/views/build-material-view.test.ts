import { expect, test } from 'vitest';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { material, prose } from '../../../tests/fixtures/entries.ts';
import { buildMaterialView } from './build-material-view.ts';
import { buildUse } from './build-use.ts';

const context = buildFixtureContext();
const guide = take(context.library.materialsById, 'mat-guide');
const plan = take(context.library.materialsById, 'mat-plan');
const website = take(context.library.materialsById, 'mat-website');

test('names a file by title, format, size, pages and language, in the words of the page', () => {
  const label = (locale: 'en' | 'bg' | 'hu') =>
    buildMaterialView(context, guide, locale).primary?.label.replace(/\s/gu, ' ');
  expect(label('en')).toBe('Guide to social cohesion (PDF, 2.4 MB, 12 pages, English)');
  expect(label('bg')).toMatch(
    /^Ръководство за социална кохезия \(PDF, 1 .+, 14 страници, български\)$/u,
  );
  expect(label('hu')).toMatch(/^Kézikönyv .+ \(PDF, 1 .+, 1 oldal, magyar\)$/u);
});

test("offers the file in the reader's language first, of the newest version", () => {
  const { primary, primaryLanguage } = buildMaterialView(context, guide, 'bg');
  expect(primary?.href).toBe('/files/rakovodstvo-za-socialna-koheziya-bg-v2.pdf');
  expect(primaryLanguage).toBeNull();
});

test('offers a file in another language by the fallback order, and names that language', () => {
  const { primary, primaryLanguage } = buildMaterialView(context, plan, 'hu');
  expect(primary?.hreflang).toBe('bg');
  expect(primaryLanguage).toBe('bolgár');
});

test("lays editions out as language by kind, the reader's language first, foreign ones last", () => {
  const { editions } = buildMaterialView(context, guide, 'mk');
  expect(editions?.kinds.map(({ key }) => key)).toEqual(['print', 'screen', 'easy-to-read']);
  expect(editions?.rows.map(({ lang }) => lang)).toEqual(['mk', 'en', 'bg', 'ro', 'hu', 'sq']);
  expect(editions?.rows[0]?.own).toBe(true);
  const bulgarian = editions?.rows[2]?.cells[0] ?? [];
  expect(bulgarian.map(({ superseded }) => superseded)).toEqual([false, true]);
  const albanian = editions?.rows[5]?.cells[0]?.[0];
  expect(albanian?.title).toEqual({ text: 'Udhëzues për kohezionin social', lang: 'sq' });
});

test('links an edition that is only an address to its host', () => {
  const { primary } = buildMaterialView(context, website, 'en');
  expect(primary).toMatchObject({
    href: 'https://conet.example.org/start',
    external: true,
    fileName: null,
    label: 'CoNet website (conet.example.org, English)',
  });
});

test('shows a text in the language that exists, marked, with a way to it', () => {
  const { title, summary, body, frame } = buildMaterialView(context, plan, 'ro');
  expect([title.lang, summary?.lang, body?.lang]).toEqual(['bg', 'bg', 'bg']);
  expect(frame.fallback).toMatchObject({ textLocale: 'bg', languageName: 'bulgară' });
  expect(frame.fallback?.available.map(({ href }) => href)).toEqual([
    '/bg/material/mesten-plan-za-deystvie/',
  ]);
});

test('makes a page without own text canonical to its source, without hreflang', () => {
  const { frame } = buildMaterialView(context, plan, 'ro');
  expect(frame.canonical).toBe('https://closer.example.org/bg/material/mesten-plan-za-deystvie/');
  expect(frame.hreflang).toEqual([]);
});

test('names every language with own text, itself too, in hreflang', () => {
  const { frame } = buildMaterialView(context, website, 'hu');
  expect(frame.hreflang).toEqual([
    { lang: 'hu', href: 'https://closer.example.org/hu/material/a-conet-honlapja/' },
    { lang: 'en', href: 'https://closer.example.org/en/material/conet-website/' },
    { lang: 'x-default', href: 'https://closer.example.org/en/material/conet-website/' },
  ]);
  expect(frame.languages.filter(({ ownText }) => ownText).map(({ locale }) => locale)).toEqual([
    'en',
    'hu',
  ]);
});

test('describes itself to machines: JSON-LD with a part per file and per text, Dublin Core', () => {
  const { frame } = buildMaterialView(context, guide, 'en');
  const { encoding } = frame.jsonLd ?? {};
  expect(Array.isArray(encoding) ? encoding.length : 0).toBe(11);
  expect(frame.jsonLd).toMatchObject({
    '@type': 'CreativeWork',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    dateCreated: '2011-07',
  });
  expect(frame.metas).toContainEqual({ name: 'DC.date', content: '2011-07', lang: null });
});

test('says of a date and a maker no more than the source', () => {
  const facts = buildMaterialView(context, plan, 'en').facts;
  const textsOf = (key: string) =>
    facts.find((each) => each.key === key)?.values.map(({ text, lang }) => [text, lang]);
  expect(textsOf('date')).toEqual([['around 2010', null]]);
  expect(textsOf('creators')).toEqual([['Асоцијација за демократска иницијатива', 'mk']]);
});

test('makes the HTML of a text with its headings below h1', () => {
  const { body } = buildMaterialView(context, guide, 'en');
  expect(body?.html).toContain('<h2>Why this guide</h2>');
  expect(body?.html).not.toContain('<script>');
});

test('carries the base of the site in every link', () => {
  const below = buildFixtureContext(undefined, 'https://example.org/library');
  const view = buildMaterialView(below, take(below.library.materialsById, 'mat-guide'), 'en');
  expect(view.primary?.href).toBe('/library/files/guide-to-social-cohesion-en.pdf');
  expect(view.frame.canonical).toBe(
    'https://example.org/library/en/material/guide-to-social-cohesion/',
  );
  expect(view.body?.html).toContain('href="/library/en/place/sofia/"');
  expect(view.cover?.sources[0]?.srcset).toMatch(/^\/library\/media\//u);
});

test('says what it is for, how long it takes, for how many and what is needed', () => {
  const found = buildUse(
    context,
    material({
      id: 'm',
      prose: { en: { ...prose('M', 'm'), aims: 'You can **listen**.', needs: null } },
      duration: { min: 60, max: 90, unit: 'minutes' },
      groupSize: { min: null, max: 20 },
    }),
    'hu',
  );
  expect(found?.aims).toMatchObject({
    html: '<p>You can <strong>listen</strong>.</p>\n',
    lang: 'en',
  });
  expect(found?.duration?.replace(/\s/gu, ' ')).toBe('60–90 perc');
  expect([found?.groupSize, found?.needs]).toEqual(['legfeljebb 20', null]);
});

test('has no block on its use where nobody has said any of it', () => {
  expect(buildMaterialView(context, website, 'en').use).toBeNull();
});
