import { expect, test } from 'vitest';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildRoutes } from '../views/build-routes.ts';
import { getEmptiedLists } from './get-emptied-lists.ts';

const routes = buildRoutes(buildFixtureContext());

test('a month, a value or a page of a list that holds nothing any more leads to the nearest list around it', () => {
  expect(
    getEmptiedLists(routes, [
      '/bg/events/1999-01/',
      '/en/events/country/bg/1999-01/',
      '/en/events/country/bulgaria/1999-01/',
      '/hu/library/year/1999/2/',
      '/ro/case-studies/7/',
    ]),
  ).toEqual([
    { from: '/bg/events/1999-01/', to: '/bg/events/' },
    { from: '/en/events/country/bg/1999-01/', to: '/en/events/' },
    { from: '/en/events/country/bulgaria/1999-01/', to: '/en/events/country/bulgaria/' },
    { from: '/hu/library/year/1999/2/', to: '/hu/library/year/' },
    { from: '/ro/case-studies/7/', to: '/ro/case-studies/' },
  ]);
});

test('what is there, and pages of entries, lead nowhere', () => {
  const live = routes.map(({ path }) => path);
  expect(live).toContain('/en/events/2026-10/');
  expect(
    getEmptiedLists(routes, [...live, '/en/event/nowhere/', '/en/material/nowhere/2/']),
  ).toEqual([]);
});
