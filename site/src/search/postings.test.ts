import { expect, test } from 'vitest';
import { decodePostings, encodePostings } from './postings.ts';

test('gives back the entries and about the weights that were written', () => {
  const postings = [
    [0, 0.25],
    [1, 1],
    [40, 9],
    [2000, 30],
  ] as const;
  const read = [...decodePostings(encodePostings(postings))];
  expect(read.map(([entry]) => entry)).toEqual([0, 1, 40, 2000]);
  read.forEach(([, weight], at) => {
    expect(weight / (postings[at]?.[1] ?? 0)).toBeCloseTo(1, 0);
  });
});

test('keeps weights beyond its scale at its ends', () => {
  const read = [
    ...decodePostings(
      encodePostings([
        [3, 0],
        [5, 1e9],
      ]),
    ),
  ];
  expect(read.map(([entry]) => entry)).toEqual([3, 5]);
  expect(read[0]?.[1]).toBe(0.25);
  expect(read[1]?.[1]).toBeGreaterThan(50);
});

test.each(['', 'zz', '!!', 'A!'])('reads %j without a fault', (text) => {
  expect(() => [...decodePostings(text)]).not.toThrow();
});

test('keeps postings on pages apart from those of own texts', () => {
  const postings = [
    [0, 1],
    [2, 0.25, [6, 0, 40]],
    [2, 0.25],
    [3, 0.25, [0]],
  ] as const;
  expect([...decodePostings(encodePostings(postings))]).toEqual([
    [0, expect.closeTo(1, 0)],
    [2, 0.25],
    [2, 0.25, [6, 0, 40]],
    [3, 0.25, [0]],
  ]);
});
