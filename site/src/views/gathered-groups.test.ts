import { expect, test } from 'vitest';
import {
  inFive,
  organisation,
  place,
  prose,
  snapshotEntry,
  term,
} from '../../../tests/fixtures/entries.ts';
import {
  actionPlan,
  event,
  network,
  participation,
  portfolio,
  programme,
  project,
} from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildOrganisationView } from './build-organisation-view.ts';
import { buildPlaceView } from './build-place-view.ts';
import { buildTermView } from './build-term-view.ts';

const titled = (title: string) => ({ en: prose(title, title.toLowerCase()) });
const names = [{ language: 'en', text: 'Land', kind: 'official' as const }];

const housing = term({
  id: 'term-housing',
  code: 'housing',
  scheme: 'field',
  prefLabel: [{ language: 'en', text: 'Housing' }],
});
const planType = term({
  ...housing,
  id: 'term-plan',
  code: 'action-plan',
  scheme: 'material-type',
});
const ofCities = term({ ...housing, id: 'term-cities', code: 'of-cities', scheme: 'network-kind' });
const land = place({ id: 'land', code: 'land', kind: 'country', names, isoCode: 'BG' });
const town = place({ id: 'town', code: 'town', kind: 'city', names, parent: 'land' });
const city = organisation({ id: 'city', prose: titled('City'), place: 'town' });
const funder = organisation({ id: 'funder', prose: titled('Funder') });
const shared = { fields: ['term-housing'], places: ['town'] };

const later = project({
  id: 'later',
  prose: titled('Later'),
  period: { start: '2015-12', end: '2017-08', statedMonths: 21 },
  programme: 'fund',
  fields: ['term-housing'],
  funding: [{ kind: 'grant', funder: 'funder', amount: null }],
  participations: [
    participation({
      organisation: 'city',
      role: 'lead',
      localBenefits: inFive('Trust', 'Доверба', 'Доверие', 'Încredere', 'Bizalom'),
    }),
  ],
});
const earlier = project({
  id: 'earlier',
  prose: titled('Earlier'),
  period: { start: '2008-07', end: '2011-07', statedMonths: null },
  participations: [participation({ organisation: 'city', role: 'partner' })],
});
const plan = actionPlan({ ...shared, id: 'plan', prose: titled('Plan'), organisations: ['city'] });
const copied = actionPlan({
  id: 'copied',
  prose: titled('Copied'),
  basedOnOrganisations: ['city'],
});
const ready = portfolio({
  ...shared,
  id: 'ready',
  prose: titled('Ready'),
  organisations: ['city'],
});
const fair = event({
  id: 'fair',
  prose: titled('Fair'),
  place: 'town',
  organisers: ['city'],
  fields: ['term-housing'],
});
const conet = network({
  id: 'conet',
  prose: titled('CoNet'),
  kind: 'term-cities',
  members: ['city'],
  places: ['town'],
});
const fund = programme({ id: 'fund', code: 'fund', names, funder: 'funder' });

const many = Array.from({ length: 120 }, (_, at) =>
  project({ id: `many-${String(at)}`, prose: titled(`M${String(at)}`), fields: ['term-many'] }),
);
const busy = term({ ...housing, id: 'term-many', code: 'many' });

const context = buildFixtureContext({
  sequence: 1,
  gone: [],
  entries: [
    ...[housing, planType, ofCities, busy, land, town, city, funder, later, earlier, plan],
    ...[copied, ready, fair, conet, fund, ...many],
  ].map((each) => snapshotEntry(each)),
});
const { organisations, places, terms } = context.library;

const keysOf = (groups: readonly { readonly key: string; readonly cards: readonly unknown[] }[]) =>
  groups.map(({ key, cards }) => `${key} ${String(cards.length)}`);

test('shows an organisation’s part in each project and what it brings to its own place', () => {
  const { projects } = buildOrganisationView(context, take(organisations, 'city'), 'bg');
  expect(projects).toEqual([
    {
      link: { href: '/bg/project/later/', label: 'Later', lang: 'en' },
      kind: 'Проект',
      sample: false,
      role: 'Водещ партньор',
      period: 'декември 2015\u00A0г. – август 2017\u00A0г. (21 месеца)',
      benefit: { text: 'Доверие', lang: null },
    },
    {
      link: { href: '/bg/project/earlier/', label: 'Earlier', lang: 'en' },
      kind: 'Проект',
      sample: false,
      role: 'Партньор',
      period: 'юли 2008\u00A0г. – юли 2011\u00A0г.',
      benefit: null,
    },
  ]);
});

test('gathers plans, events and networks of an organisation, and plans made from its experience', () => {
  const { groups } = buildOrganisationView(context, take(organisations, 'city'), 'en');
  expect(keysOf(groups)).toEqual(['plans 2', 'basis-of 1', 'events 1', 'networks 1']);
});

test('gathers what an organisation pays for', () => {
  const { groups, projects } = buildOrganisationView(context, take(organisations, 'funder'), 'en');
  expect(keysOf(groups)).toEqual(['funds 1', 'programmes 1']);
  expect(projects).toEqual([]);
});

test('gathers on a country’s page what is in its towns, and who works there', () => {
  const { groups } = buildPlaceView(context, take(places, 'land'), 'en');
  expect(keysOf(groups)).toEqual([
    'organisations 1',
    'projects 2',
    'plans 2',
    'events 1',
    'networks 1',
  ]);
});

test('gathers what is tagged with a term, and networks of a kind', () => {
  const ofTerm = (id: string) => keysOf(buildTermView(context, take(terms, id), 'en').groups);
  expect(ofTerm('term-housing')).toEqual(['projects 1', 'plans 2', 'events 1']);
  expect(ofTerm('term-cities')).toEqual(['networks 1']);
});

test('counts a plan as data as the type of material that its document would be', () => {
  const { groups } = buildTermView(context, take(terms, 'term-plan'), 'en');
  expect(keysOf(groups)).toEqual(['plans 2']);
});

test('shows the first of very many, names more, and leads to the whole list', () => {
  const [group] = buildTermView(context, take(terms, 'term-many'), 'en').groups;
  expect(group?.totalLabel).toBe('120 projects');
  expect([group?.cards.length, group?.rest.length]).toEqual([8, 48]);
  expect(group?.more).toMatchObject({ href: '/en/projects/', label: 'Whole list: Projects' });
});

test('names all others where they are not so many', () => {
  const few = buildFixtureContext({
    sequence: 1,
    gone: [],
    entries: [busy, ...many.slice(0, 20)].map((each) => snapshotEntry(each)),
  });
  const [group] = buildTermView(few, take(few.library.terms, 'term-many'), 'en').groups;
  expect([group?.cards.length, group?.rest.length, group?.more]).toEqual([8, 12, null]);
});
