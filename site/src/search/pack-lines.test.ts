import { expect, test } from 'vitest';
import { packLines, unpackLines } from './pack-lines.ts';

const LINES = [
  '',
  'dom\t\tA1B2',
  'doma\t\tC\tдома\tA1\tдомат\tA12',
  'doma\t#\tA',
  'x'.repeat(80),
  `${'x'.repeat(80)}y`,
];

test('gives back the lines that were written', () => {
  expect(unpackLines(packLines(LINES))).toEqual(LINES);
});

test('writes once what neighbours begin with', () => {
  expect(packLines(['domain', 'domains']).split('\n').slice(1)).toEqual(['0domain', '6s']);
});

test('lets words follow words and postings follow postings', () => {
  expect(packLines(['dom\t\tA1\tdoma\tB2\tdomat\tC3']).split('\n').slice(1)).toEqual([
    '0dom\t\t3a\t4t',
    'A1',
    'B2',
    'C3',
  ]);
});

test('finds out what is cut short or of another kind', () => {
  const packed = packLines(LINES);
  expect(unpackLines(packed.slice(0, packed.lastIndexOf('\n')))).toBeNull();
  expect(unpackLines(packed.replace('closer-terms-', 'closer-terms-1'))).toBeNull();
  expect(unpackLines('<!doctype html>')).toBeNull();
});
