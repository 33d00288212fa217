import { expect, test } from 'vitest';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildHomeView } from './build-home-view.ts';
import { buildOrganisationView } from './build-organisation-view.ts';
import { buildPlaceView } from './build-place-view.ts';
import { buildPlainPageView } from './build-plain-views.ts';
import { buildTermView } from './build-term-view.ts';

const context = buildFixtureContext();
const { organisations, places, terms, pages } = context.library;
const toSpaces = (text: string) => text.replace(/\s/gu, ' ');

test('says figures of a place as the source does, in the number format of each language', () => {
  const district = take(places, 'place-krasna-polyana');
  const figures = LOCALE_CODES.map((locale) =>
    buildPlaceView(context, district, locale).statistics.map(({ value }) => toSpaces(value)),
  );
  expect(figures).toEqual([
    ['about 65,000', '25,000'],
    [expect.stringContaining('65.000'), '25.000'],
    [expect.stringContaining('65 000'), '25 000'],
    [expect.stringContaining('65.000'), '25.000'],
    [expect.stringContaining('65 000'), '25 000'],
  ]);
});

test('marks the figure of a group as a part and links its term', () => {
  const district = take(places, 'place-krasna-polyana');
  const [whole, part] = buildPlaceView(context, district, 'en').statistics;
  expect(whole).toMatchObject({ label: 'Inhabitants', part: false, group: null, year: null });
  expect(part).toMatchObject({ label: 'Roma', part: true });
  expect(part?.group?.href).toBe('/en/term/roma/');
  expect(part?.source).toEqual({ text: 'Столична община', lang: 'bg' });
});

test('leads from a place up to its country', () => {
  const { crumbs } = buildPlaceView(context, take(places, 'place-krasna-polyana'), 'hu');
  expect(crumbs.map(({ label }) => label).slice(-3)).toEqual([
    'Bulgária',
    'Szófia',
    'Krasna Polyana',
  ]);
});

test('leads from a place to the calendar of its country, where an event there has a date', () => {
  const { calendar } = buildPlaceView(context, take(places, 'place-krasna-polyana'), 'bg');
  expect(calendar?.href).toBe('/bg/place/bulgaria/events.ics');
  expect(buildPlaceView(context, take(places, 'place-north-macedonia'), 'bg').calendar?.href).toBe(
    '/bg/place/north-macedonia/events.ics',
  );
  const snapshot = buildFixtureSnapshot();
  const quiet = buildFixtureContext({
    ...snapshot,
    entries: snapshot.entries.filter(({ entry }) => entry.type !== 'event'),
  });
  const there = take(quiet.library.places, 'place-bulgaria');
  expect(buildPlaceView(quiet, there, 'bg').calendar).toBeNull();
});

test('never shows a slip of a source as a name', () => {
  const { names } = buildOrganisationView(context, take(organisations, 'org-sofia'), 'en');
  expect(names.map(({ text }) => text)).toEqual([
    'Столична община',
    'Sofia Municipality',
    'City of Sofia',
  ]);
});

test('makes a whole page of an organisation with nothing but a title', () => {
  const view = buildOrganisationView(context, take(organisations, 'org-adi'), 'bg');
  expect(view.title).toEqual({ text: 'Асоцијација за демократска иницијатива', lang: 'mk' });
  expect([view.summary, view.body, view.logo, view.contact, view.place]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(view.groups.flatMap(({ cards }) => cards.map(({ href }) => href))).toContain(
    '/bg/material/mesten-plan-za-deystvie/',
  );
});

test('shows a term with five labels, synonyms and all that is tagged with it', () => {
  const view = buildTermView(context, take(terms, 'term-housing'), 'bg');
  expect(view.definition?.text).toBe('Сигурен дом, който хората могат да си позволят.');
  expect(view.labels.map(({ lang }) => lang)).toEqual(['en', 'mk', 'bg', 'ro', 'hu']);
  expect(view.labels[2]).toMatchObject({ languageName: 'български', synonyms: ['Жилища'] });
  expect(view.groups.find(({ key }) => key === 'materials')?.cards.length).toBe(3);
  expect(view.frame.fallback).toBeNull();
});

test('makes a whole page of a term without entries, in a language that has no word for it', () => {
  const view = buildTermView(context, take(terms, 'term-early-school'), 'ro');
  expect(view.title).toEqual({ text: 'Early school years', lang: 'en' });
  expect(view.frame.fallback?.textLocale).toBe('en');
  expect(view.broader?.label).toBe('Educație');
  expect(view.groups).toEqual([]);
});

test('shows the topics that an editor put first, with how much there is', () => {
  const { topics, library, partners, practices, practicesHref } = buildHomeView(context, 'ro');
  expect(topics.map(({ label, count }) => [label, count])).toEqual([['Locuire', 3]]);
  expect(library.countLabel).toBe('7 materiale');
  expect(partners.length).toBe(3);
  expect(practices.length).toBe(context.library.caseStudies.size);
  expect(practicesHref).toBe('/ro/case-studies/');
});

test('calls to the campaign that began last, in its own words', () => {
  const { campaign } = buildHomeView(context, 'mk');
  expect(campaign).toMatchObject({
    title: { text: 'Недела на социјална инклузија', lang: null },
    slogan: { text: 'Поблиску' },
    href: '/mk/campaign/nedela-na-socijalna-inkluzija/',
    leafletsHref: '/mk/campaign/nedela-na-socijalna-inkluzija/#leaflets',
    allHref: '/mk/campaigns/',
  });
  const without = buildFixtureContext({ sequence: 1, gone: [], entries: [] });
  expect(buildHomeView(without, 'mk').campaign).toBeNull();
});

test('gives the accessibility statement the address to write to', () => {
  const view = buildPlainPageView(context, take(pages, 'page-accessibility'), 'mk');
  expect(view.code).toBe('accessibility');
  expect(view.frame.contactEmail).toBe('hello@closer.example.org');
});
