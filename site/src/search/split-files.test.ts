import { expect, test } from 'vitest';
import { unpackLines } from './pack-lines.ts';
import { splitIntoFiles } from './split-files.ts';

const toLine = (key: string) => ({ key, text: `${key}\t\t${'A'.repeat(200)}` });
const LETTERS = 'abcdefghij'.split('');
const KEYS = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)));
const toPlan = (keys: readonly string[]) =>
  new Map(splitIntoFiles(keys.map(toLine)).map(({ firstKey, text }) => [firstKey, text]));

test('puts every line into one file, in order', () => {
  const files = splitIntoFiles(KEYS.map(toLine));
  const lines = files.flatMap(({ text }) => unpackLines(text) ?? []);
  expect(lines).toEqual(KEYS.map((key) => toLine(key).text));
  expect(files.every(({ text }) => text.length < 30_000)).toBe(true);
});

test('an edit makes few files anew', () => {
  const before = toPlan(KEYS);
  const after = toPlan([...KEYS.slice(0, 400), 'eaaa', ...KEYS.slice(400)].toSorted());
  const changed = [...after].filter(([firstKey, text]) => before.get(firstKey) !== text);
  expect(changed.length).toBeLessThanOrEqual(2);
});

test('keeps a line that is larger than a file whole', () => {
  const files = splitIntoFiles([{ key: 'a', text: 'x'.repeat(100_000) }]);
  expect(files).toHaveLength(1);
});

test('gives no file for no line', () => {
  expect(splitIntoFiles([])).toEqual([]);
});
