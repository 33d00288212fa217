import { expect, test } from 'vitest';
import { splitCompound } from './split-compound.ts';

const WORDS = new Set(['giermek', 'iog', 'ot', 'otthon', 'thon']);
const split = (key: string) => splitCompound(key, (word) => WORDS.has(word));

test.each([
  ['giermekiog', null],
  ['giermekotthon', 'otthon'],
  ['giermek', null],
  ['kekotthon', null],
])('splits %s into a last part of %s', (key, tail) => {
  expect(split(key)).toBe(tail);
});
