import { expect, test } from 'vitest';
import { packLines, unpackLines } from './pack-lines.ts';

const LINES = [
  '',
  'dom',
  'doma\tдома\tA1',
  'doma\tдома\tA12',
  'x'.repeat(80),
  `${'x'.repeat(80)}y`,
];

test('gives back the lines that were written', () => {
  expect(unpackLines(packLines(LINES))).toEqual(LINES);
});

test('writes once what neighbours begin with', () => {
  expect(packLines(['domain', 'domains']).split('\n').slice(1)).toEqual(['0domain', '6s']);
});

test('finds out what is cut short or of another kind', () => {
  const packed = packLines(LINES);
  expect(unpackLines(packed.slice(0, packed.lastIndexOf('\n')))).toBeNull();
  expect(unpackLines('<!doctype html>')).toBeNull();
});
