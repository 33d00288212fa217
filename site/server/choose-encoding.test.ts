import { expect, test } from 'vitest';
import { chooseEncoding, isCompressible } from './choose-encoding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['identity', null],
  ['*', 'br'],
  [undefined, null],
])('for %s it takes %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test('leaves pictures and PDFs as they are', () => {
  expect(isCompressible('image/png')).toBe(false);
  expect(isCompressible('application/pdf')).toBe(false);
  expect(isCompressible('text/html; charset=utf-8')).toBe(true);
  expect(isCompressible('image/svg+xml')).toBe(true);
});
