import { expect, test } from 'vitest';
import { buildGeneratedSnapshot } from '../../../tests/fixtures/generated.ts';
import { material, organisation, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';

const library = buildLibrary(buildFixtureSnapshot());
const idsOf = (all: readonly { readonly id: string }[] | undefined) => all?.map(({ id }) => id);

test('sorts materials by the date of the work, newest first and undated last', () => {
  expect(idsOf(library.materials)).toEqual(['mat-guide', 'mat-plan', 'mat-website']);
});

test('follows every relation backwards', () => {
  const { relations } = library;
  expect(idsOf(relations.worksByTerm.get('term-roma'))).toEqual([
    'leaflet-open-doors',
    'mat-guide',
    'mat-plan',
  ]);
  expect(idsOf(relations.worksByOrganisation.get('org-adi'))).toEqual(['mat-plan']);
  expect(idsOf(relations.materialsUsedBy.get('org-adi'))).toEqual(['mat-guide']);
  expect(idsOf(relations.worksFrom.get('mat-guide'))).toEqual(['mat-plan']);
  expect(idsOf(relations.members.get('org-network'))).toEqual(['org-sofia']);
  expect(idsOf(relations.childrenByPlace.get('place-sofia'))).toEqual(['place-krasna-polyana']);
});

test('relates a campaign to all that is its own, and to who and what it names', () => {
  const { relations } = library;
  expect(idsOf(relations.leafletsByCampaign.get('campaign-closer'))).toEqual([
    'leaflet-open-doors',
  ]);
  expect(idsOf(relations.assetsByCampaign.get('campaign-closer'))).toEqual(['asset-logo']);
  expect(idsOf(relations.materialsByCampaign.get('campaign-closer'))).toEqual(['mat-guide']);
  expect(idsOf(relations.campaignsByTerm.get('term-roma'))).toEqual(['campaign-closer']);
  expect(idsOf(relations.campaignsByOrganisation.get('org-adi'))).toEqual(['campaign-closer']);
  expect(idsOf(relations.campaignsByPlace.get('place-sofia'))).toEqual(['campaign-closer']);
});

test('relates a good practice to its place with all around it, its people and its materials', () => {
  const { relations } = library;
  const practice = ['practice-homework'];
  expect(idsOf(relations.caseStudiesByTerm.get('term-education'))).toEqual(practice);
  expect(idsOf(relations.caseStudiesByOrganisation.get('org-sofia'))).toEqual(practice);
  expect(idsOf(relations.caseStudiesAdoptedBy.get('org-adi'))).toEqual(practice);
  expect(idsOf(relations.caseStudiesByPlace.get('place-bulgaria'))).toEqual(practice);
  expect(idsOf(relations.caseStudiesByMaterial.get('mat-guide'))).toEqual(practice);
});

test('counts a leaflet and an identity asset as the types of material that they are', () => {
  const { facets, relations } = library;
  expect(idsOf(facets.type.get('leaflet'))).toEqual(['leaflet-open-doors', 'leaflet-bare']);
  expect(idsOf(facets.type.get('visual-identity'))).toEqual(['asset-bare', 'asset-logo']);
  expect(idsOf(relations.worksByTerm.get('term-leaflet'))).toEqual([
    'leaflet-open-doors',
    'leaflet-bare',
  ]);
});

test('counts plans and portfolios as the types of material that their documents would be', () => {
  const { type } = library.facets;
  expect(idsOf(type.get('action-plan'))).toEqual([...library.actionPlans.keys()]);
  expect(idsOf(type.get('project-portfolio'))).toEqual([...library.portfolios.keys()]);
  expect(library.works.map(({ type: each }) => each)).not.toContain('action-plan');
});

test('puts campaigns without dates after the others', () => {
  expect([...library.campaigns.keys()]).toEqual(['campaign-closer', 'campaign-bare']);
});

test('finds the country of a material through its places and those of its makers', () => {
  expect(idsOf(library.relations.countriesByWork.get('mat-guide'))).toEqual(['place-bulgaria']);
  expect(idsOf(library.relations.countriesByWork.get('mat-website'))).toEqual([]);
});

test('gives a place the materials of all places inside it', () => {
  const materials = library.relations.worksByPlace.get('place-bulgaria');
  expect(idsOf(materials)).toEqual(['mat-guide', 'mat-plan']);
});

test('counts each work once under every value of a facet', () => {
  const counts = [...library.facets.language].map(([tag, all]) => [tag, all.length]);
  expect(Object.fromEntries(counts)).toEqual({ en: 3, bg: 2, mk: 3, ro: 1, hu: 1, sq: 1 });
  expect(idsOf(library.facets.year.get('2010'))).toEqual(['mat-plan']);
});

test('gives an entry its own slug in each language, and the source slug where it has no text', () => {
  expect(library.paths.get('mat-website')).toEqual({
    en: '/en/material/conet-website/',
    mk: '/mk/material/conet-website/',
    bg: '/bg/material/conet-website/',
    ro: '/ro/material/conet-website/',
    hu: '/hu/material/a-conet-honlapja/',
  });
});

test('gives a borrowed address that is taken the code of its language', () => {
  const inEnglish = { title: 'A', slug: 'same', summary: null, body: null, coverAlt: null };
  const found = buildLibrary({
    sequence: 1,
    gone: [],
    entries: [
      snapshotEntry(material({ id: 'a', prose: { bg: inEnglish } })),
      snapshotEntry(material({ id: 'b', prose: { en: inEnglish } })),
    ],
  });
  expect(found.paths.get('a')?.en).toBe('/en/material/same-bg/');
  expect(found.paths.get('b')?.en).toBe('/en/material/same/');
  expect(found.duplicatePaths).toEqual([]);
});

test('reports two entries that claim one address by their own words', () => {
  const prose = { en: { title: 'A', slug: 'same', summary: null, body: null, logoAlt: null } };
  const found = buildLibrary({
    sequence: 1,
    gone: [],
    entries: ['a', 'b'].map((id) => snapshotEntry(organisation({ id, prose }))),
  });
  expect(found.duplicatePaths.map(({ path, entry }) => [path, entry.id])).toContainEqual([
    '/en/organisation/same/',
    'b',
  ]);
});

test('makes a large library whose addresses are all different', () => {
  const large = buildLibrary(buildGeneratedSnapshot(2_500));
  expect(large.duplicatePaths).toEqual([]);
  expect(large.entriesByPath.size).toBeGreaterThan(1_000);
});
