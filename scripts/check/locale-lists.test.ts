import { describe, expect, it } from 'vitest';
import { checkLocaleLists, isLocaleListForbidden } from './locale-lists.ts';

describe('checkLocaleLists', () => {
  it('names file and line of a second list of locales', () => {
    expect(checkLocaleLists('site/x.ts', "const a = 1;\nconst LIST = ['mk', 'bg'];")).toEqual([
      expect.stringContaining('site/x.ts:2'),
    ]);
  });

  it('leaves a record by locale alone', () => {
    expect(checkLocaleLists('site/x.ts', 'const STEMMERS = { mk: stemMk, bg: stemBg };')).toEqual(
      [],
    );
  });
});

describe('isLocaleListForbidden', () => {
  it('lets the one table be and asks every other source file', () => {
    expect(isLocaleListForbidden('shared/locales.json')).toBe(false);
    expect(isLocaleListForbidden('cms/src/index.ts')).toBe(true);
  });
});
