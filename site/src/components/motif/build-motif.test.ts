import { expect, test } from 'vitest';
import { buildMotif } from './build-motif.ts';

test('gives a text the same pattern every time, and other texts other patterns', () => {
  expect(buildMotif('Ръководство', 6, 8)).toEqual(buildMotif('Ръководство', 6, 8));
  expect(buildMotif('Ръководство', 6, 8)).not.toEqual(buildMotif('Прирачник', 6, 8));
});

test('draws inside its box', () => {
  const { width, height, paths } = buildMotif('Closer', 6, 4);
  const starts = paths.flatMap(({ d }) =>
    Array.from(d.matchAll(/M([\d.]+) ([\d.]+)/gu), ([, x, y]) => [Number(x), Number(y)] as const),
  );
  expect([width, height]).toEqual([48, 32]);
  expect(starts.length).toBeGreaterThan(4);
  expect(starts.filter(([x, y]) => x > width / 2 || y > height)).toEqual([]);
});

test('stays small enough to stand in a page many times', () => {
  const { paths } = buildMotif('Closer', 6, 4);
  expect(paths.map(({ d }) => d).join('').length).toBeLessThan(700);
});
