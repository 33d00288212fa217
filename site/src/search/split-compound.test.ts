import { expect, test } from 'vitest';
import { analyse } from '@closer/shared/language/analyse.ts';
import { fold } from '@closer/shared/language/fold.ts';
import { getSplitCompound } from './split-compound.ts';

const toKey = (word: string) => analyse(word, 'hu').key;

/** The parts of a word in a library of these words. */
const splitWord = (word: string, library: readonly string[]) => {
  const keys = new Set(library.map(toKey));
  const words = new Set(library.map(fold));
  const vocabulary = {
    hasWord: (each: string) => words.has(each),
    hasKey: (key: string) => keys.has(key),
  };
  return getSplitCompound('hu')?.(vocabulary)(fold(word), toKey(word));
};

test.each([
  ['gyermekvédelmi', [], ['gyermek', 'védelem']],
  ['gyermekfelügyelet', [], ['gyermek', 'felügyelet']],
  ['jószomszédság', [], ['jó', 'szomszédság']],
  ['magánszektor', [], ['magán', 'szektor']],
  ['kézikönyvek', [], ['kézi', 'könyv']],
  ['szakembereknek', ['ember'], ['szak', 'ember']],
  ['szabadidő', ['szabad'], ['szabad', 'idő']],
  ['munkaerőpiac', [], ['munkaerő', 'piac', 'munka', 'erő']],
  ['kutyakozmetika', ['kutya', 'kozmetika'], ['kutya', 'kozmetika']],
])('splits the word %s of a library of %j into %j', (word, library, parts) => {
  expect(new Set(splitWord(word, library))).toEqual(new Set(parts.map(toKey)));
});

test.each([
  ['kutyakozmetika', ['kutya']],
  ['ismereteket', ['ismeret', 'eke']],
  ['településeken', []],
  ['megoldás', ['meg', 'oldás']],
])('leaves the word %s of a library of %j whole', (word, library) => {
  expect(splitWord(word, library)).toEqual([]);
});

test.each(['jövedelem', 'művészet', 'település', 'kert'])(
  'leaves %s whole, which only looks like a compound',
  (word) => {
    expect(splitWord(word, [])).toEqual([]);
  },
);

test('splits in no language that writes compounds apart', () => {
  expect(getSplitCompound('bg')).toBeNull();
});
