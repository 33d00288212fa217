import { describe, expect, it } from 'vitest';
import { getLanguageChoices, nameLanguage } from './language-choices.ts';

describe('getLanguageChoices', () => {
  it('offers the site’s languages first, by name', () => {
    expect(
      getLanguageChoices('en')
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(['English (en)', 'Macedonian (mk)', 'Bulgarian (bg)']);
  });

  it('offers Romani by name in every language', () => {
    expect(nameLanguage('hu', 'rom')).toBe('romani (rom)');
  });
});

describe('nameLanguage', () => {
  it('shows a tag as it is where nobody knows a name', () => {
    expect(nameLanguage('en', 'qqx')).toBe('qqx');
    expect(nameLanguage('en', 'no tag')).toBe('no tag');
  });
});
