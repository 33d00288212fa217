import { expect, test } from 'vitest';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { getNames } from './card-facts.ts';

const { places } = buildFixtureContext().library;
const ids = [...places.keys()];
const name = (count: number) => getNames(places, ids.slice(0, count), 'en').map(({ text }) => text);

test('names three places, and of more says how many more there are', () => {
  expect(name(0)).toEqual([]);
  expect(name(3)).toHaveLength(3);
  expect(name(4)).toEqual([...name(2), '+2']);
});
