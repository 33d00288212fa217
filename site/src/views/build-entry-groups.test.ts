import { expect, test } from 'vitest';
import {
  campaign,
  caseStudy,
  edition,
  leaflet,
  material,
  organisation,
  place,
  prose,
  snapshotEntry,
  term,
} from '../../../tests/fixtures/entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildSearchLink } from './build-entry-groups.ts';
import { buildOrganisationGroups } from './build-organisation-groups.ts';
import { buildOrganisationView } from './build-organisation-view.ts';
import { buildPlaceView } from './build-place-view.ts';
import { buildTermView } from './build-term-view.ts';

const titled = (title: string) => ({ en: prose(title, title.toLowerCase()) });

const roma = term({
  id: 'term-roma',
  code: 'roma',
  scheme: 'target-group',
  prefLabel: [{ language: 'en', text: 'Roma' }],
});
const youth = term({ ...roma, id: 'term-youth', code: 'youth' });
const alone = term({ ...roma, id: 'term-alone', code: 'alone', scheme: 'competence' });
const names = [{ language: 'en', text: 'Sofia', kind: 'official' as const }];
const country = place({
  id: 'place-land',
  code: 'land',
  kind: 'country',
  names,
  isoCode: 'BG',
});
const city = place({ id: 'place-city', code: 'city', kind: 'city', names, parent: 'place-land' });
const city2 = organisation({ id: 'org-city', prose: titled('City'), place: 'place-city' });
const ngo = organisation({ id: 'org-ngo', prose: titled('Ngo'), memberships: ['org-city'] });
const participant = (role: 'coordinator' | 'participant') => ({
  place: null,
  organisation: 'org-city',
  role,
  email: null,
});
const practices = Array.from({ length: 10 }, (_, at) =>
  caseStudy({
    id: `practice-${String(at)}`,
    prose: titled(`P${String(at)}`),
    organisations: ['org-city'],
    places: ['place-city'],
    targetGroups: ['term-roma'],
  }),
);
const entries = [
  roma,
  youth,
  alone,
  country,
  city,
  city2,
  ngo,
  ...practices,
  material({ id: 'm1', prose: titled('Both'), creators: ['org-city'], publisher: 'org-city' }),
  material({
    id: 'm2',
    prose: titled('Other'),
    publisher: 'org-city',
    usedBy: ['org-city', 'org-city'],
  }),
  leaflet({
    id: 'l1',
    prose: titled('Sheet'),
    creators: ['org-ngo'],
    editions: ['en', 'bg'].map((language) =>
      edition({ language, kind: 'print', adaptedBy: 'org-city' }),
    ),
  }),
  caseStudy({ id: 'taken', prose: titled('Taken'), adoptedBy: ['org-city'] }),
  campaign({
    id: 'c1',
    prose: titled('Week'),
    participants: [participant('coordinator'), participant('participant')],
    targetGroups: ['term-roma'],
    countries: ['place-land'],
  }),
  campaign({ id: 'c2', prose: titled('March'), participants: [participant('participant')] }),
];
const context = buildFixtureContext({
  sequence: 1,
  gone: [],
  entries: entries.map((each) => snapshotEntry(each)),
});
const { organisations, places, terms } = context.library;

test('groups all that is an organisation’s by what it did, each entry once in a group', () => {
  const groups = buildOrganisationGroups(context, take(organisations, 'org-city'), 'en');
  const found = groups.map(({ key, cards }) => [key, ...cards.map(({ title }) => title.text)]);
  expect(Object.fromEntries(found.map(([key, ...titles]) => [key, titles]))).toEqual({
    made: ['Both'],
    published: ['Other'],
    adapted: ['Sheet'],
    practices: ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'],
    'took-over': ['Taken'],
    coordinates: ['Week'],
    'takes-part': ['March'],
    uses: ['Other'],
    members: ['Ngo'],
  });
});

test('names below the cards what has no room among them, so that all of it can be reached', () => {
  const groups = buildOrganisationGroups(context, take(organisations, 'org-city'), 'en');
  const group = groups.find(({ key }) => key === 'practices');
  expect(group?.rest.map(({ label }) => label)).toEqual(['P8', 'P9']);
});

test('makes a whole page of an organisation of which only the name is known', () => {
  const {
    groups,
    body,
    logo,
    place: where,
  } = buildOrganisationView(context, take(organisations, 'org-ngo'), 'hu');
  expect(groups.map(({ key }) => key)).toEqual(['made']);
  expect([body, logo, where]).toEqual([null, null, null]);
});

test('gathers practices, campaigns and partners on the page of a place and of what it lies in', () => {
  const { groups, inSearch } = buildPlaceView(context, take(places, 'place-land'), 'en');
  expect(groups.map(({ key, totalLabel }) => [key, totalLabel])).toEqual([
    ['organisations', '1 organisation'],
    ['practices', '10 good practices'],
    ['materials', '2 materials'],
    ['campaigns', null],
  ]);
  expect(inSearch?.href).toBe('/en/search/?country=BG');
});

test('gathers what is tagged with a term, and says what stands beside it', () => {
  const { groups, siblings, inSearch } = buildTermView(context, take(terms, 'term-roma'), 'en');
  expect(groups.map(({ key }) => key)).toEqual(['practices', 'campaigns']);
  expect(siblings.map(({ href }) => href)).toEqual(['/en/term/youth/']);
  expect(inSearch?.href).toBe('/en/search/?targetGroup=roma');
});

test('offers no search where a term or place is no filter of it', () => {
  expect(buildSearchLink(context, alone, 'en')).toBeNull();
  expect(buildSearchLink(context, city, 'en')).toBeNull();
});
