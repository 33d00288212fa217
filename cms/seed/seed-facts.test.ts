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
