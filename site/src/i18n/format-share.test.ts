import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { formatShare } from './format-share.ts';

test('writes a share as exact only where it is', () => {
  expect(formatShare('en', 175_699.6, 1_756_996)).toBe('10%');
  expect(formatShare('en', 1, 8)).toBe('12.5%');
  expect(formatShare('en', 1, 3)).toBe('about 33.3%');
  expect(formatShare('en', 175_699.61, 1_756_996)).toBe('about 10%');
});

test('writes per cent as each language does', () => {
  expect(LOCALE_CODES.map((locale) => formatShare(locale, 1, 8))).toEqual([
    '12.5%',
    '12,5\u00A0%',
    '12,5%',
    '12,5\u00A0%',
    '12,5%',
  ]);
});
