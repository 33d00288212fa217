import { expect, test } from 'vitest';
import type { Entry } from '@closer/shared/content/entry.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import {
  campaign,
  inFive,
  leaflet,
  material,
  organisation,
  place,
  prose,
  snapshotEntry,
} from '../../../tests/fixtures/entries.ts';
import { programme, project, sourceDocument } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import type { PageEntry } from '../library/library.ts';
import { buildEntryFrame } from './entry-frame.ts';

const named = (title: string) => ({ en: prose(title, title.toLowerCase()) });
const urbact = programme({
  id: 'urbact',
  code: 'urbact-ii',
  names: [{ language: 'en', text: 'URBACT II', kind: 'official' }],
  eu: true,
  fundingLine: inFive('Funded', 'Финансирано (mk)', 'Финансирано (bg)', 'Finanțat', 'Támogatás'),
  disclaimer: inFive('Own views', 'Ставови', 'Възгледи', 'Opinii', 'Vélemények'),
});
const conet = project({ id: 'conet', prose: named('CoNet'), programme: 'urbact' });
const coaching = project({
  id: 'coaching',
  prose: named('Coaching'),
  kind: 'intervention',
  partOf: 'conet',
});
const sofia = organisation({ id: 'sofia', prose: named('Sofia') });
const sourced = material({
  id: 'guide',
  prose: named('Guide'),
  project: 'coaching',
  sources: [
    sourceDocument({
      titles: [{ language: 'bg', text: 'Социална мрежа за сближаване – CoNet' }],
      publisher: 'sofia',
      published: '2018-01-29',
      url: 'https://example.org/conet',
      language: 'bg',
      wording: 'между 11-те партньори\nпо проекта',
    }),
  ],
});
const week = campaign({ id: 'week', prose: named('Week'), project: 'conet' });
const sheet = leaflet({ id: 'sheet', prose: named('Sheet'), campaign: 'week' });
const plain = material({ id: 'plain', prose: named('Plain') });
const town = place({ id: 'town', code: 'town', kind: 'city', names: urbact.names });

function build(entry: PageEntry, ...others: readonly Entry[]) {
  const all = [urbact, conet, coaching, sofia, week, ...others, entry];
  const context = buildFixtureContext({
    sequence: 1,
    gone: [],
    entries: [...new Map(all.map((each) => [each.id, each])).values()].map((each) =>
      snapshotEntry(each),
    ),
  });
  return LOCALE_CODES.map((locale) => buildEntryFrame(context, entry, locale).provenance);
}

test('names the document that facts come from, with its own date and its words in their language', () => {
  expect(build(sourced)[0]?.sources).toEqual([
    {
      title: { text: 'Социална мрежа за сближаване – CoNet', lang: 'bg' },
      href: 'https://example.org/conet',
      publisher: { href: '/en/organisation/sofia/', label: 'Sofia', lang: null },
      date: '29 January 2018',
      language: 'Bulgarian',
      wording: { text: 'между 11-те партньори\nпо проекта', lang: 'bg' },
    },
  ]);
});

test('sets no language on words that are in the language of the page', () => {
  expect(build(sourced)[2]?.sources[0]).toMatchObject({
    title: { lang: null },
    wording: { lang: null },
    date: '29 януари 2018\u00A0г.',
  });
});

test('makes a line of a document of which nothing but its words is known', () => {
  const bare = material({ ...plain, sources: [sourceDocument({ wording: 'Words' })] });
  expect(build(bare)[4]?.sources).toEqual([
    {
      title: { text: 'Cím nélküli dokumentum', lang: null },
      href: null,
      publisher: null,
      date: null,
      language: null,
      wording: { text: 'Words', lang: null },
    },
  ]);
});

test('says whose money it was in the language of each page', () => {
  expect(build(conet).map((each) => each?.funding?.line)).toEqual([
    'Funded',
    'Финансирано (mk)',
    'Финансирано (bg)',
    'Finanțat',
    'Támogatás',
  ]);
});

test.each([
  ['a part of a project', coaching],
  ['a material of it', sourced],
  ['a campaign of it', week],
  ['a leaflet of its campaign', sheet],
])('says it of %s too', (_what, entry) => {
  expect(build(entry)[0]?.funding).toMatchObject({
    line: 'Funded',
    disclaimer: 'Own views',
    programme: { href: '/en/programme/urbact-ii/' },
  });
});

test('borrows no funding line from another language', () => {
  const lacking = { ...urbact, fundingLine: urbact.fundingLine.slice(0, 1) };
  const found = build(conet, lacking).map((each) => each?.funding?.line ?? null);
  expect(found).toEqual(['Funded', null, null, null, null]);
});

test('says nothing where nothing is known, or the money was not of the European Union', () => {
  expect(build(plain)[0]).toBeNull();
  expect(build(town)[0]).toBeNull();
  expect(build(conet, { ...urbact, eu: false })[0]).toBeNull();
});
