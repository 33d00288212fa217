import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeed } from './read-seed.ts';
import type { Seed } from './seed-schema.ts';

let seed: Seed;

beforeAll(async () => {
  seed = await readSeed(path.join(process.cwd(), 'cms/seed'));
});

function getFigures(caseStudy: string): string[] {
  const entry = seed['case-study'].find(({ key }) => key === caseStudy);
  return (entry?.indicators ?? []).map(({ label, planned, reached }) =>
    [label, planned ?? reached, planned === null ? 'reached' : 'planned'].join(' '),
  );
}

describe('the facts are those of the sources', () => {
  test('CoNet has eleven partner cities in eleven countries', () => {
    const cities = seed.organisation.filter((entry) => entry.kind === 'city');
    const countries = cities.map(
      (city) => seed.place.find((place) => place.key === city.place)?.parent,
    );
    expect(cities).toHaveLength(11);
    expect(new Set(countries).size).toBe(11);
    expect(seed.material.find((entry) => entry.key === 'conet-guide')?.creators).toHaveLength(11);
  });

  test('Krasna Polyana has about 65,000 people, of whom 25,000 Roma', () => {
    const district = seed.place.find((place) => place.key === 'krasna-polyana');
    expect(
      district?.statistics.map(({ value, qualifier, subgroup, year }) => ({
        value,
        qualifier,
        subgroup,
        year,
      })),
    ).toEqual([
      { value: 65_000, qualifier: 'about', subgroup: null, year: null },
      { value: 25_000, qualifier: 'none', subgroup: 'roma', year: null },
    ]);
  });

  test('networks, municipalities and people of United Networks stay what they are, planned', () => {
    expect(getFigures('networks-for-disadvantaged-communities')).toEqual(
      getProject('united-networks').indicators.map(({ label, planned }) =>
        [label, planned, 'planned'].join(' '),
      ),
    );
    expect(getFigures('networks-for-disadvantaged-communities')).toEqual([
      'networks-regional 1 planned',
      'networks-county 6 planned',
      'municipalities-involved 15 planned',
      'municipalities-accompanied 3 planned',
      'people-benefiting 340 planned',
    ]);
  });

  test('the social intervention plans 10 projects, 3 of them integrated with 3 measures', () => {
    expect(getFigures('community-and-institutional-coaching')).toEqual([
      'municipalities-accompanied 3 planned',
      'portfolio-projects 10 planned',
      'integrated-projects 3 planned',
      'measures-per-integrated-project 3 planned',
    ]);
  });

  test('the campaign has no date, country, partner or slogan, for its source names none', () => {
    expect(seed.campaign).toMatchObject([
      { period: null, countries: [], participants: [], localCampaigns: [] },
    ]);
    expect(seed.campaign.flatMap((entry) => Object.values(entry.prose))).not.toContainEqual(
      expect.objectContaining({ slogan: expect.any(String) as string }),
    );
  });

  test('no leaflet carries an emblem or a sentence of a funder, for the source names none', () => {
    const slots = seed.leaflet.flatMap((entry) => entry.lockedSlots.map(({ kind }) => kind));
    expect(new Set(slots)).toEqual(new Set(['campaign-logo']));
  });

  test('the first eight fields keep the order of their source', () => {
    const fields = seed.term.filter((term) => term.scheme === 'field').slice(0, 8);
    expect(fields.map((term) => term.code)).toEqual([
      'housing',
      'employment',
      'health',
      'social-services',
      'education',
      'child-youth-family',
      'anti-discrimination',
      'community-development',
    ]);
    expect(fields.map((term) => term.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each(['Infotmation', 'иницијаива', 'Љубанаго', 'Hagita', 'Во-ен-Вульон'])(
    'the slip "%s" is kept verbatim, so that search finds it',
    (slip) => {
      const names = [...seed.organisation, ...seed.place].flatMap((entry) => entry.names);
      expect(names.some((name) => name.kind === 'verbatim' && name.text.includes(slip))).toBe(true);
    },
  );
});

function getProject(key: string) {
  const found = seed.project.find((entry) => entry.key === key);
  if (found === undefined) throw new TypeError(`there is no project ${key}`);
  return found;
}

function getItems(project: string): number {
  return getProject(project).activities.flatMap((activity) => activity.items).length;
}

describe('projects keep what their sources count, name and order', () => {
  test('CLOSER has a main aim, two overall and six specific objectives and seven competences', () => {
    const closer = getProject('closer');
    expect(closer.objectives.map(({ level }) => level)).toEqual([
      'main',
      ...Array<string>(2).fill('overall'),
      ...Array<string>(6).fill('specific'),
    ]);
    expect(closer.competences).toEqual([
      'working-with-disadvantaged-young-people',
      'fundraising',
      'campaigning',
      'public-relations',
      'negotiating',
      'marketing',
      'event-organising',
    ]);
    expect(closer).toMatchObject({
      competencesOpen: true,
      period: null,
      participations: [],
      totalValue: null,
    });
  });

  test('Local Partnerships has a lead, two partners in order, three stages and a programme of other years', () => {
    const project = getProject('local-partnerships');
    expect(project.participations).toMatchObject([
      { organisation: 'adi-gostivar', role: 'lead' },
      { organisation: 'cgi', role: 'partner' },
      { organisation: 'cnvos', role: 'partner' },
    ]);
    expect(project.activities).toHaveLength(3);
    expect(project.period).toEqual({ start: '2015-12', end: '2017-08', statedMonths: null });
    expect(seed.programme.find(({ key }) => key === project.programme)).toMatchObject({
      component: 'IV',
      period: { start: '2007', end: '2013' },
    });
  });

  test('CoNet has eleven partners, Berlin first, five activities, and a benefit for Sofia alone', () => {
    const conet = getProject('conet');
    expect(conet.statedPartners).toBe(conet.participations.length);
    expect(conet.participations.map(({ organisation }) => organisation)).toEqual(
      seed.network.find(({ key }) => key === 'conet')?.members,
    );
    expect(conet.participations[0]).toMatchObject({ organisation: 'city-of-berlin', role: 'lead' });
    expect(
      conet.participations
        .filter(({ localBenefits }) => localBenefits.length > 0)
        .map(({ organisation }) => organisation),
    ).toEqual(['city-of-sofia']);
    expect(conet.activities).toHaveLength(5);
  });

  test('the day of CoNet’s description is no day of the project', () => {
    const conet = getProject('conet');
    expect(conet.period).toEqual({ start: '2008-07', end: '2011-07', statedMonths: null });
    expect(conet.sources.map(({ published }) => published)).toEqual(['2018-01-29']);
  });

  test('the social intervention has four parts, four items of one coaching and six of the other from five lines', () => {
    expect(getProject('social-intervention').activities).toHaveLength(4);
    expect([getItems('community-coaching'), getItems('institutional-coaching')]).toEqual([4, 6]);
    expect(
      getProject('institutional-coaching').sources[0]?.wording?.split('\n').filter(Boolean),
    ).toHaveLength(5);
  });

  test('one coaching makes the Emergency Needs Plan and the other finds its resources', () => {
    expect(seed['action-plan'].find(({ key }) => key === 'emergency-needs')).toMatchObject({
      project: 'community-coaching',
      resourcedBy: ['institutional-coaching'],
    });
  });

  test('United Networks has both sums in lei, 21 months, five partners and no lead', () => {
    const project = getProject('united-networks');
    expect(project).toMatchObject({
      totalValue: { amount: 1_756_996, currency: 'RON' },
      funding: [{ kind: 'own', amount: { amount: 175_699.6, currency: 'RON' } }],
      period: { start: '2015-05', end: '2017-01', statedMonths: 21 },
      programme: null,
    });
    expect(project.participations.map(({ role }) => role)).toEqual(Array(5).fill('partner'));
  });

  test('the portfolio plans 10 projects, 3 of them integrated with 3 measures, in the eight fields', () => {
    expect(
      seed.portfolio.find(({ key }) => key === 'ten-projects-of-three-authorities'),
    ).toMatchObject({
      plannedProjects: 10,
      plannedIntegrated: 3,
      minimumMeasures: 3,
      projects: [],
      fields: seed.term
        .filter((term) => term.scheme === 'field')
        .slice(0, 8)
        .map(({ code }) => code),
    });
  });

  test('the plan for Krasna Polyana is a project idea that stands on the partners’ practices', () => {
    const plan = seed['action-plan'].find(({ key }) => key === 'krasna-polyana-roma-integration');
    expect(plan?.progress).toBe('idea');
    expect(plan?.basedOnOrganisations).toHaveLength(10);
  });

  test('events of the sources have no day, and events with a day are samples', () => {
    const dated = seed.event.filter(({ startDate }) => startDate !== null);
    expect(dated.map(({ sample }) => sample)).toEqual(dated.map(() => true));
    expect(seed.event.length).toBeGreaterThan(dated.length);
  });
});
