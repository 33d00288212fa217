import { expect, test } from 'vitest';
import {
  inFive,
  organisation,
  place,
  prose,
  snapshotEntry,
  term,
} from '../../../tests/fixtures/entries.ts';
import { network, project } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildEntryListView } from './build-entry-list-view.ts';
import { buildNetworkView } from './build-network-view.ts';

const named = (title: string) => ({ en: prose(title, title.toLowerCase()) });
const country = (id: string, text: string) =>
  place({ id, code: id, kind: 'country', names: [{ language: 'en', text, kind: 'official' }] });
const city = (id: string, text: string, parent: string) =>
  place({
    id,
    code: id,
    kind: 'city',
    parent,
    names: [{ language: 'en', text, kind: 'official' }],
  });

const entries = [
  term({
    id: 'kind',
    code: 'of-cities',
    scheme: 'network-kind',
    prefLabel: inFive('Network of cities', 'Мрежа на градови', 'Мрежа', 'Rețea', 'Hálózat'),
  }),
  country('germany', 'Germany'),
  country('bulgaria', 'Bulgaria'),
  city('berlin', 'Berlin', 'germany'),
  city('sofia', 'Sofia', 'bulgaria'),
  organisation({ id: 'org-berlin', prose: named('Berlin'), place: 'berlin', kind: 'city' }),
  organisation({ id: 'org-sofia', prose: named('Sofia'), place: 'sofia', kind: 'city' }),
  organisation({ id: 'org-nowhere', prose: named('Nowhere') }),
  project({ id: 'project', prose: named('Cohesion') }),
  network({
    id: 'conet',
    prose: named('CoNet'),
    kind: 'kind',
    acronym: 'CoNet',
    names: [
      { language: 'bg', text: 'Социална мрежа за сближаване', kind: 'official' },
      { language: 'bg', text: 'Социална мрежа за сближване', kind: 'verbatim' },
    ],
    members: ['org-berlin', 'org-sofia', 'org-nowhere'],
    places: ['bulgaria'],
    period: { start: '2008-07', end: '2011-07', statedMonths: null },
    project: 'project',
    website: 'https://urbact.eu/conet/',
  }),
  project({ id: 'idea', prose: named('Idea'), progress: 'planned' }),
  network({ id: 'to-come', prose: named('Coming'), project: 'idea' }),
  network({ id: 'bare', prose: named('Bare') }),
];
const context = buildFixtureContext({
  sequence: 1,
  gone: [],
  entries: entries.map((each) => snapshotEntry(each)),
});
const build = (id: string) => buildNetworkView(context, take(context.library.networks, id), 'en');

test('names the members of a network with their places and countries, in the editor’s order', () => {
  const { members, membersLabel } = build('conet');
  expect(
    members.map(({ link, kind, places }) => [
      link.label,
      kind,
      ...places.map((each) => each.label),
    ]),
  ).toEqual([
    ['Berlin', 'City', 'Berlin', 'Germany'],
    ['Sofia', 'City', 'Sofia', 'Bulgaria'],
    ['Nowhere', null],
  ]);
  expect(membersLabel).toBe('3 organisations · 2 countries');
});

test('says what kind of network it is, when, where from, and which project set it up', () => {
  const facts = build('conet').facts.map(({ key, values }) => [
    key,
    ...values.map(({ text }) => text),
  ]);
  expect(facts).toEqual([
    ['acronym', 'CoNet'],
    ['names', 'Социална мрежа за сближаване'],
    ['kind', 'Network of cities'],
    ['period', 'July 2008 – July 2011'],
    ['places', 'Bulgaria'],
    ['project', 'Cohesion'],
    ['website', 'urbact.eu/conet'],
  ]);
});

test('does not say that a project which is only planned has set a network up', () => {
  const [fact] = build('to-come').facts;
  expect([fact?.label, fact?.values[0]?.text]).toEqual(['Planned by', 'Idea']);
  expect(build('conet').facts.find(({ key }) => key === 'project')?.label).toBe('Set up by');
});

test('makes a whole page of a network of which only the title is known', () => {
  const { title, facts, members, membersLabel, all } = build('bare');
  expect(title.text).toBe('Bare');
  expect([facts, members, membersLabel]).toEqual([[], [], null]);
  expect(all.href).toBe('/en/networks/');
});

test('lists all networks', () => {
  const { items, totalLabel } = buildEntryListView(context, 'en', 'networks', 1);
  expect(items.map(({ title }) => title.text).toSorted()).toEqual(['Bare', 'CoNet', 'Coming']);
  expect(totalLabel).toBe('3 networks');
});
