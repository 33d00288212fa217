import { expect, test } from 'vitest';
import { getDistance } from './get-distance.ts';

test.each([
  ['', '', 0],
  ['дом', 'дом', 0],
  ['дом', '', 3],
  ['дом', 'дoм', 1],
  ['hosuing', 'housing', 1],
  ['housng', 'housing', 1],
  ['houssing', 'housing', 1],
  ['kitten', 'sitting', 3],
])('counts the slips between %j and %j', (a, b, slips) => {
  expect(getDistance(a, b)).toBe(slips);
  expect(getDistance(b, a)).toBe(slips);
});
