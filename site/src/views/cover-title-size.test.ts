import { expect, test } from 'vitest';
import { getCoverTitleSize } from './cover-title-size.ts';

test.each([
  ['Ръководство за социална кохезия', 'short'],
  ['', 'short'],
  ['Megszentségteleníthetetlenségeskedéseitekért', 'long'],
  ['Наръчник за социална кохезия '.repeat(4), 'long'],
  ['Наръчник за социална кохезия '.repeat(10), 'longest'],
] as const)('writes %j in letters that fit', (title, size) => {
  expect(getCoverTitleSize(title)).toBe(size);
});
