import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { describe, expect, it } from 'vitest';
import { findMissingWords } from './funding-words.ts';

const inAll = LOCALE_CODES.map((language) => ({ language, text: 'x' }));

describe('findMissingWords', () => {
  it('asks nothing of a programme of somebody else', () => {
    expect(findMissingWords({ eu: false, fundingLine: [], disclaimer: [] })).toEqual([]);
  });

  it('is content with both texts in every language of the site', () => {
    expect(findMissingWords({ eu: true, fundingLine: inAll, disclaimer: inAll })).toEqual([]);
  });

  it('names the languages that lack a text', () => {
    const fundingLine = inAll.filter(({ language }) => language !== 'mk');
    expect(findMissingWords({ eu: true, fundingLine, disclaimer: [] })).toEqual([
      { field: 'fundingLine', locales: ['mk'] },
      { field: 'disclaimer', locales: [...LOCALE_CODES] },
    ]);
  });
});
