import { expect, test } from 'vitest';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildOthers } from './build-others.ts';

test('names the first of a large campaign, and never the entry itself', () => {
  const context = buildFixtureContext();
  const doors = take(context.library.leaflets, 'leaflet-open-doors');
  const siblings = Array.from({ length: 40 }, (_, at) => ({
    ...doors,
    id: `sibling-${String(at)}`,
  }));
  const [first = doors] = siblings;
  expect(buildOthers(context, siblings, first, 'en')).toHaveLength(8);
  expect(buildOthers(context, siblings, doors, 'en')).toHaveLength(8);
  expect(buildOthers(context, [first], first, 'en')).toEqual([]);
});
