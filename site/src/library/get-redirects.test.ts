import { expect, test } from 'vitest';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildLibrary } from './build-library.ts';
import { getGonePaths } from './get-gone-paths.ts';
import { getRedirects } from './get-redirects.ts';

const library = buildLibrary(buildFixtureSnapshot());
const targets = new Map(getRedirects(library).map(({ from, to }) => [from, to]));

test('leads from a former slug to where the entry is', () => {
  expect(targets.get('/en/material/cohesion-guide/')).toBe(
    '/en/material/guide-to-social-cohesion/',
  );
});

test('leads from the address that a language borrowed before its own text was written', () => {
  expect(targets.get('/bg/material/guide-to-social-cohesion/')).toBe(
    '/bg/material/rakovodstvo-za-socialna-koheziya/',
  );
});

test('leads from the address above an entry to the list', () => {
  expect(targets.get('/hu/organisation/')).toBe('/hu/organisations/');
});

test('never redirects an address that is live', () => {
  expect([...targets.keys()].filter((from) => library.entriesByPath.has(from))).toEqual([]);
});

test('never redirects to an address that is redirected', () => {
  expect([...targets.values()].filter((to) => targets.has(to))).toEqual([]);
});

test('keeps the addresses of what was taken down, in every language', () => {
  expect(getGonePaths(library)).toEqual(
    ['bg', 'en', 'hu', 'mk', 'ro'].map((locale) => `/${locale}/material/withdrawn-leaflet/`),
  );
});

test('leads on from an address that an entry took over from what was taken down, and then left', () => {
  const snapshot = buildFixtureSnapshot();
  const taken = { locale: 'en', slug: 'cohesion-guide' };
  const gone = { kind: 'gone' as const, type: 'material', id: 'mat-older', slugs: [taken] };
  const later = buildLibrary({ ...snapshot, gone: [gone] });
  expect(getGonePaths(later)).not.toContain('/en/material/cohesion-guide/');
  expect(getRedirects(later).map(({ from }) => from)).toContain('/en/material/cohesion-guide/');
});
