import type { Event } from '@closer/shared/content/event.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Project } from '@closer/shared/content/project.ts';
import { readLibrary, type PublishedLibrary } from './setup/read-library.ts';
import { expect, getCloser, test } from './setup/with-closer.ts';

/*
 * What the five texts say, read back as data. The figures stand here as the texts have them, and nowhere else in the tests.
 */

let library: PublishedLibrary;
test.beforeAll(async () => {
  library = await readLibrary(getCloser());
});

const getPartners = (project: Project) =>
  project.participations.map(({ organisation }) => library.follow('organisation', organisation));

const getCountry = (place: Place): Place =>
  place.kind === 'country' ? place : getCountry(library.follow('place', place.parent));

const getTerms = (ids: readonly string[]) => ids.map((id) => library.follow('term', id).code);

/** Planned figures by what is counted. */
const getPlanned = ({ indicators }: Pick<Project | Event, 'indicators'>) =>
  Object.fromEntries(
    indicators.map(({ label, planned, reached }) => {
      expect(reached).toBeNull();
      return [library.follow('term', label).code, planned];
    }),
  );

const getItems = (project: Project) => project.activities.flatMap(({ items }) => items);

const countLevels = ({ objectives }: Project) =>
  Object.fromEntries(
    ['main', 'overall', 'specific'].map((level) => [
      level,
      objectives.filter((objective) => objective.level === level).length,
    ]),
  );

test('the network of cities has eleven partners in eleven countries, Berlin first', () => {
  const conet = library.get('project', 'CoNet, a network of cities for social cohesion');
  const partners = getPartners(conet);
  expect(conet.statedPartners).toBe(11);
  expect(partners).toHaveLength(11);
  const countries = partners.map(({ place }) => getCountry(library.follow('place', place)).isoCode);
  // In the order of the text.
  expect(countries).toEqual(['DE', 'GB', 'FR', 'RO', 'BG', 'BE', 'NL', 'PL', 'SE', 'ES', 'IT']);
  expect(conet.participations.map(({ role }) => role).slice(0, 2)).toEqual(['lead', 'partner']);
  const withBenefit = conet.participations.flatMap(({ localBenefits }, index) =>
    localBenefits.length > 0 ? [countries[index]] : [],
  );
  expect(withBenefit).toEqual(['BG']);
  expect(conet.activities).toHaveLength(5);
  expect(conet.acronym).toBe('CoNet');
});

test('the date of its page is not the end of the project', () => {
  const conet = library.get('project', 'CoNet, a network of cities for social cohesion');
  expect(conet.period).toEqual({ start: '2008-07', end: '2011-07', statedMonths: null });
  expect(conet.sources.map(({ published }) => published)).toEqual(['2018-01-29']);
});

test('the district has about 65,000 inhabitants and, of these, 25,000 Roma', () => {
  const district = library.get('place', 'krasna-polyana');
  const figures = district.statistics.map(({ value, qualifier, subgroup, year }) => ({
    value,
    qualifier,
    of: subgroup === null ? null : library.follow('term', subgroup).code,
    year,
  }));
  expect(figures).toEqual([
    { value: 65_000, qualifier: 'about', of: null, year: null },
    { value: 25_000, qualifier: 'none', of: 'roma', year: null },
  ]);
});

test('the plan for the district is an idea that stands on the partners’ practices', () => {
  const plan = library.get('action-plan', 'Integration of Roma in Krasna Polyana');
  expect(plan.progress).toBe('idea');
  expect(getTerms(plan.targetGroups)).toEqual(['roma']);
  expect(plan.basedOnOrganisations).toHaveLength(10);
  expect(library.follow('project', plan.project).acronym).toBe('CoNet');
});

test('the guide is known by both wordings of its title', () => {
  const guide = library.get('material', 'CoNet guide to social cohesion');
  const titles = guide.altTitles.map(({ text }) => text);
  expect(titles).toEqual(['Ръководство за социално сближаване', 'Ръководство за социална кохезия']);
  expect(guide.creators).toHaveLength(11);
});

test('the portfolio plans ten projects, three of them with three measures, in eight fields', () => {
  const portfolio = library.get('portfolio', 'Ten projects for three local authorities');
  expect(portfolio).toMatchObject({
    plannedProjects: 10,
    plannedIntegrated: 3,
    minimumMeasures: 3,
    projects: [],
  });
  expect(getTerms(portfolio.fields)).toEqual([
    'housing',
    'employment',
    'health',
    'social-services',
    'education',
    'child-youth-family',
    'anti-discrimination',
    'community-development',
  ]);
  expect(portfolio.basedOnPlans).toHaveLength(1);
});

test('one strand of coaching makes the plan for urgent needs, the other finds its resources', () => {
  const community = library.get('project', 'Community coaching');
  const institutional = library.get('project', 'Institutional coaching');
  const whole = library.get('project', 'Social intervention');
  expect([community.partOf, institutional.partOf]).toEqual([whole.id, whole.id]);
  expect(whole.activities).toHaveLength(4);
  expect(getPlanned(whole)).toEqual({ 'municipalities-accompanied': 3 });
  const plan = library.list('action-plan').find(({ kind }) => kind === 'emergency-needs');
  expect(plan?.project).toBe(community.id);
  expect(plan?.resourcedBy).toEqual([institutional.id]);
});

test('institutional coaching is six things that stand on five lines, community coaching four', () => {
  const institutional = library.get('project', 'Institutional coaching');
  const lines = institutional.sources[0]?.wording?.split(/\n+/u);
  expect(lines).toHaveLength(5);
  expect(getItems(institutional)).toHaveLength(6);
  expect(getItems(library.get('project', 'Community coaching'))).toHaveLength(4);
});

test('three and fifteen municipalities are two figures, and so are one and six networks', () => {
  const united = library.get('project', 'United Networks');
  expect(getPlanned(united)).toEqual({
    'networks-regional': 1,
    'networks-county': 6,
    'municipalities-involved': 15,
    'municipalities-accompanied': 3,
    'people-benefiting': 340,
  });
});

test('21 months are stated beside the months, and both sums of money are exact', () => {
  const united = library.get('project', 'United Networks');
  expect(united.period).toEqual({ start: '2015-05', end: '2017-01', statedMonths: 21 });
  expect(united.totalValue).toEqual({ amount: 1_756_996, currency: 'RON' });
  expect(united.funding).toEqual([
    { kind: 'own', funder: null, amount: { amount: 175_699.6, currency: 'RON' } },
  ]);
  expect(united.programme).toBeNull();
});

test('five partners and no lead; three directorates by name', () => {
  const united = library.get('project', 'United Networks');
  expect(new Set(united.participations.map(({ role }) => role))).toEqual(new Set(['partner']));
  expect(getPartners(united).map(({ kind }) => kind)).toEqual([
    'university',
    'county-authority',
    'county-authority',
    'county-authority',
    'ngo',
  ]);
  expect(getTerms(united.priorityGroups)).toEqual(['children', 'young-people']);
});

test('its main aim is there, and three specific objectives, the mapping in the counties first', () => {
  const united = library.get('project', 'United Networks');
  expect(countLevels(united)).toEqual({ main: 1, overall: 0, specific: 3 });
  const places = united.places.map((id) => library.follow('place', id).nutsCode);
  expect(places).toEqual(['RO125', 'RO124', 'RO123']);
});

test('the years of the programme stand beside the months of the project', () => {
  const partnerships = library.get('project', 'Local Partnerships for Social Inclusion');
  const programme = library.follow('programme', partnerships.programme);
  expect(programme).toMatchObject({
    component: 'IV',
    eu: true,
    period: { start: '2007', end: '2013', statedMonths: null },
  });
  expect(partnerships.period).toEqual({ start: '2015-12', end: '2017-08', statedMonths: null });
  expect(partnerships.activities).toHaveLength(3);
  expect(partnerships.participations.map(({ role }) => role)).toEqual([
    'lead',
    'partner',
    'partner',
  ]);
});

test('the last stage is a conference with its own purposes', () => {
  const partnerships = library.get('project', 'Local Partnerships for Social Inclusion');
  const conference = library.list('event').find(({ project, eventType }) => {
    const isConference =
      eventType !== null && library.follow('term', eventType).code === 'conference';
    return isConference && project === partnerships.id;
  });
  expect(conference).toMatchObject({ startDate: null, place: null, sample: false });
  expect(conference?.prose.en?.body?.match(/^- /gmu)).toHaveLength(3);
});

test('the campaign’s project has a main aim, two overall and six specific objectives', () => {
  const closer = library.get('project', 'CLOSER: a network for social inclusion');
  expect(countLevels(closer)).toEqual({ main: 1, overall: 2, specific: 6 });
  expect(closer).toMatchObject({
    period: null,
    totalValue: null,
    programme: null,
    participations: [],
  });
});

test('its seven competences have names, and the list is open', () => {
  const closer = library.get('project', 'CLOSER: a network for social inclusion');
  expect(closer.competencesOpen).toBe(true);
  expect(getTerms(closer.competences)).toEqual([
    'working-with-disadvantaged-young-people',
    'fundraising',
    'campaigning',
    'public-relations',
    'negotiating',
    'marketing',
    'event-organising',
  ]);
});

test('networks that have a name are entries; those that are counted are not', () => {
  const networks = library.list('network').filter(({ sample }) => !sample);
  expect(networks.map(({ members }) => members.length).toSorted((a, b) => a - b)).toEqual([0, 11]);
});
