import { expect, test } from 'vitest';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildRoutes } from './build-routes.ts';

function digestViews(snapshot: Snapshot): ReadonlyMap<string, string> {
  const routes = buildRoutes(buildFixtureContext(snapshot));
  return new Map(routes.map((route) => [route.path, JSON.stringify(route.build())]));
}

function getChanged(change: (snapshot: Snapshot) => Snapshot): readonly string[] {
  const before = digestViews(buildFixtureSnapshot());
  const after = digestViews(change(buildFixtureSnapshot()));
  return [...after].filter(([path, view]) => before.get(path) !== view).map(([path]) => path);
}

test('has every page once', () => {
  const paths = buildRoutes(buildFixtureContext()).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('makes of the same snapshot the same views, in whatever order its entries stand', () => {
  const turned = getChanged((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.toReversed(),
  }));
  expect(turned).toEqual([]);
});

test('changes no other view than those that show what was changed', () => {
  const changed = getChanged((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.map((each) =>
      each.entry.type === 'page' && each.entry.code === 'about'
        ? {
            ...each,
            entry: {
              ...each.entry,
              prose: { en: { title: 'About', slug: 'about', summary: null, body: 'Other words.' } },
            },
          }
        : each,
    ),
  }));
  expect(changed).toEqual(['en', 'mk', 'bg', 'ro', 'hu'].map((locale) => `/${locale}/page/about/`));
});

test('changes the views that show a card when the card changes', () => {
  const changed = getChanged((snapshot) => ({
    ...snapshot,
    entries: snapshot.entries.map((each) =>
      each.entry.id === 'org-adi' && each.entry.type === 'organisation'
        ? { ...each, entry: { ...each.entry, kind: 'ngo' as const } }
        : each,
    ),
  }));
  expect(changed).toContain('/hu/');
  expect(changed).toContain('/en/organisations/');
  expect(changed).not.toContain('/en/term/housing/');
});

test('keeps a page for what was taken down, in its language', () => {
  const gone = buildRoutes(buildFixtureContext()).filter(({ status }) => status === 410);
  expect(gone.map(({ path, locale }) => [path, locale])).toContainEqual([
    '/bg/material/withdrawn-leaflet/',
    'bg',
  ]);
});
