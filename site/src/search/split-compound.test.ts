import { expect, test } from 'vitest';
import { analyse } from '@closer/shared/language/analyse.ts';
import { getSplitCompound, splitCompound } from './split-compound.ts';

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

const toKey = (word: string) => analyse(word, 'hu').key;

test.each([
  ['gyermekfelügyelet', 'felügyelet'],
  ['jószomszédság', 'szomszédság'],
  ['magánszektor', 'szektor'],
  ['kézikönyvek', 'könyv'],
])('splits %s by common parts alone: %s', (compound, tail) => {
  expect(getSplitCompound('hu')?.(toKey(compound), () => false)).toBe(toKey(tail));
});

test.each(['jövedelem', 'művészet', 'település', 'kert'])(
  'leaves %s whole, which only looks like a compound',
  (word) => {
    expect(getSplitCompound('hu')?.(toKey(word), () => false)).toBeNull();
  },
);

test('splits in no language that writes compounds apart', () => {
  expect(getSplitCompound('bg')).toBeNull();
});
