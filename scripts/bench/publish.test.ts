import { expect, test } from 'vitest';
import { readPagesTime } from './publish.ts';

test.each([
  [
    '06:01:00 generating static routes \n06:01:02   ├─ /en/\n06:01:12 ✓ Completed in 12.34s.\n',
    12_340,
  ],
  ['[build] ✓ Completed in 2.29s.\n generating static routes \n ✓ Completed in 980ms.\n', 980],
])('reads how long Astro took for its pages', (output, milliseconds) => {
  expect(readPagesTime(output)).toBe(milliseconds);
});

test('says so when Astro does not tell', () => {
  expect(() => readPagesTime('[build] ✓ Completed in 2.29s.')).toThrow('did not say how long');
});
