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
  expect(idsOf(relations.materialsByTerm.get('term-roma'))).toEqual(['mat-guide', 'mat-plan']);
  expect(idsOf(relations.materialsByOrganisation.get('org-adi'))).toEqual(['mat-plan']);
  expect(idsOf(relations.materialsUsedBy.get('org-adi'))).toEqual(['mat-guide']);
  expect(idsOf(relations.worksFrom.get('mat-guide'))).toEqual(['mat-plan']);
  expect(idsOf(relations.members.get('org-network'))).toEqual(['org-sofia']);
  expect(idsOf(relations.childrenByPlace.get('place-sofia'))).toEqual(['place-krasna-polyana']);
});

test('finds the country of a material through its places and those of its makers', () => {
  expect(idsOf(library.relations.countriesByMaterial.get('mat-guide'))).toEqual(['place-bulgaria']);
  expect(idsOf(library.relations.countriesByMaterial.get('mat-website'))).toEqual([]);
});

test('gives a place the materials of all places inside it', () => {
  const materials = library.relations.materialsByPlace.get('place-bulgaria');
  expect(idsOf(materials)).toEqual(['mat-guide', 'mat-plan']);
});

test('counts each material once under every value of a facet', () => {
  const counts = [...library.facets.language].map(([tag, all]) => [tag, all.length]);
  expect(Object.fromEntries(counts)).toEqual({ en: 2, bg: 2, mk: 1, ro: 1, hu: 1, sq: 1 });
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
