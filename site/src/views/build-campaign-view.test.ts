import { expect, test } from 'vitest';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildCampaignView } from './build-campaign-view.ts';
import { toMailto } from './build-requests.ts';

const context = buildFixtureContext();
const { campaigns } = context.library;
const closer = take(campaigns, 'campaign-closer');
const bare = take(campaigns, 'campaign-bare');

test("puts files first: leaflets by language, the reader's own language in front", () => {
  const { parts, leaflets } = buildCampaignView(context, closer, 'mk');
  expect(parts.map(({ key }) => key)).toEqual([
    'leaflets',
    'identity',
    'texts',
    'take-part',
    'events',
    'partners',
    'about',
    'materials',
  ]);
  expect(leaflets?.languages.map(({ lang }) => lang)).toEqual(['mk', 'en', 'bg', 'ro', 'hu']);
  const [row] = leaflets?.rows ?? [];
  expect(row?.layout).toBe('A4, двапати превиткан');
  const links = row?.cells[0]?.editions.flatMap(({ downloads }) =>
    downloads.map(({ href }) => href),
  );
  expect(links).toEqual(['/files/otvoreni-vrati-mk.pdf', '/files/otvoreni-vrati-mk-editable.pdf']);
});

test('offers a translation where a leaflet is missing, with leaflet, language and page filled in', () => {
  const { leaflets } = buildCampaignView(context, closer, 'en');
  const cell = leaflets?.rows[0]?.cells.find(({ lang }) => lang === 'hu');
  expect(cell?.editions).toEqual([]);
  expect(cell?.offerHref).toBe(
    toMailto('hello@closer.example.org', 'Translation offered: Open doors (Hungarian)', [
      'I can translate this leaflet. My name and organisation:',
      '',
      'Page: https://closer.example.org/en/leaflet/open-doors/',
    ]),
  );
});

test('offers nothing to write to where the site has no address', () => {
  const snapshot = buildFixtureSnapshot();
  const entries = snapshot.entries.map((each) =>
    each.entry.type === 'site' ? { ...each, entry: { ...each.entry, contactEmail: null } } : each,
  );
  const silent = buildFixtureContext({ ...snapshot, entries });
  const { leaflets, requests } = buildCampaignView(silent, closer, 'en');
  const offers = leaflets?.rows.flatMap(({ cells }) => cells.map(({ offerHref }) => offerHref));
  expect(new Set(offers)).toEqual(new Set([null]));
  expect(requests).toBeNull();
});

test('says who takes part country by country, and who in none that is known', () => {
  const { countries } = buildCampaignView(context, closer, 'bg');
  expect(
    countries.map(({ country, participants, localCampaigns }) => [
      country?.label ?? null,
      participants.map(({ organisation, role }) => [organisation?.label, role]),
      localCampaigns.map(({ name, place }) => [name.text, place?.label]),
    ]),
  ).toEqual([
    [
      'България',
      [['Столична община', 'Партньор']],
      [['По-близо в Красна поляна', 'Красна поляна']],
    ],
    ['Северна Македония', [['Асоцијација за демократска иницијатива', 'Координатор']], []],
    [null, [['Cohesion Network', 'Партньор']], []],
  ]);
});

test("shows texts to copy in the reader's language and where those of other languages stand", () => {
  const english = buildCampaignView(context, closer, 'en').copyTexts;
  expect(english?.groups.map(({ texts }) => texts.map(({ kind }) => kind))).toEqual([
    ['Slogan', 'Short post'],
  ]);
  expect(english?.elsewhere.map(({ href, lang }) => [href, lang])).toEqual([
    ['/mk/campaign/nedela-na-socijalna-inkluzija/#texts', 'mk'],
  ]);
  const hungarian = buildCampaignView(context, closer, 'hu').copyTexts;
  expect(hungarian?.groups[0]?.texts[0]?.lang).toBe('en');
});

test('shows the forms of a logo that a reader can use, each on the ground it is made for', () => {
  const logo = (locale: 'mk' | 'en') => buildCampaignView(context, closer, locale).assets[0];
  expect(logo('mk')?.variants.map(({ label, ground }) => [label, ground])).toEqual([
    ['македонски, A4', 'light'],
    ['За светла подлога', 'light'],
    ['За темна подлога', 'dark'],
  ]);
  expect(logo('en')?.variants[1]?.preview).toMatchObject({
    src: '/files/closer-logo-light.svg',
    width: 240,
  });
  expect(logo('en')?.variants[1]?.downloads.map(({ shortLabel }) => shortLabel)).toEqual([
    'SVG, 1 kB',
    expect.stringMatching(/^PNG, \d+ kB, 1200 × 400 px$/u),
  ]);
});

test('gathers its materials and the practices that used them', () => {
  const { groups } = buildCampaignView(context, closer, 'en');
  expect(groups.map(({ key, cards }) => [key, cards.map(({ href }) => href)])).toEqual([
    ['materials', ['/en/material/guide-to-social-cohesion/']],
    ['practices', ['/en/case-study/homework-room/']],
  ]);
});

test('says of itself what search engines and catalogues read', () => {
  const { frame } = buildCampaignView(context, closer, 'en');
  expect(frame.jsonLd).toMatchObject({
    '@type': 'EventSeries',
    startDate: '2026-10-05',
    endDate: '2026-10-11',
    location: [{ '@type': 'Country', name: 'Bulgaria' }, { name: 'North Macedonia' }],
    subjectOf: [{ name: 'Open doors' }, { name: 'Closer logo' }, {}],
  });
  const names = frame.metas.map(({ name }) => name);
  expect(names).toContain('DC.contributor');
  expect(names).toContain('DC.coverage');
});

test('is whole with nothing but a title: no dates, no partners, no files', () => {
  const view = buildCampaignView(context, bare, 'en');
  expect(view.title).toEqual({ text: 'Közelebb', lang: 'hu' });
  expect(view.parts).toEqual([]);
  expect([view.slogan, view.summary, view.body, view.takePart, view.cover, view.ground]).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect([view.leaflets, view.palette, view.copyTexts]).toEqual([null, null, null]);
  expect(view.facts).toEqual([]);
  expect(view.frame.fallback?.textLocale).toBe('hu');
  expect(view.frame.jsonLd).toMatchObject({ startDate: null, endDate: null });
});

test('gathers its events, the next first, and counts those that take place', () => {
  const { events } = buildCampaignView(context, closer, 'en');
  expect(events?.group.cards.map(({ title, mark }) => [title.text, mark])).toEqual([
    ['Open doors', null],
    ['Evening of songs', 'Cancelled'],
    ['Walk through the quarter', 'Postponed'],
  ]);
  expect(events?.totals).toEqual(['2 events', '1 country', '2 languages']);
  expect(events?.samples).toBe('1 of them is a sample made by Closer.');
  expect(events?.calendar?.href).toBe('/en/campaign/week-of-social-inclusion/events.ics');
  expect(buildCampaignView(context, bare, 'en').events).toBeNull();
});
