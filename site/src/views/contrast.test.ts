import { expect, test } from 'vitest';
import { getContrast, getContrastUse } from './contrast.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // Values that WebAIM's contrast checker gives.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.47],
  ['#ff0000', '#ffffff', 3.99],
])('finds the contrast of %s and %s, whichever comes first', (a, b, contrast) => {
  expect([getContrast(a, b), getContrast(b, a)]).toEqual([contrast, contrast]);
});

test('says what a contrast is enough for, and nothing more', () => {
  expect([21, 4.5, 4.49, 3, 2.99, 1].map(getContrastUse)).toEqual([
    'text',
    'text',
    'large-text',
    'large-text',
    'decoration',
    'decoration',
  ]);
});
