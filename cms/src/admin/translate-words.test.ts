import { describe, expect, it } from 'vitest';
import { getDictionary, LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import { getInterfaceTexts, translateWords } from './translate-words.ts';

describe('translateWords', () => {
  it('gives the words of a form in the editor’s language', () => {
    expect(translateWords('bg', 'Summary')).toBe('Резюме');
  });

  it('leaves what an operator has written', () => {
    expect(translateWords('bg', 'Short text for the lists')).toBe('Short text for the lists');
  });

  it.each(LOCALE_CODES)('means one thing in %s by the same English words', (language) => {
    const words = getDictionary(language);
    const different = Object.entries(getDictionary('en')).filter(
      ([key, english]) =>
        key.startsWith('form.') && translateWords(language, english) !== words[key],
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe('getInterfaceTexts', () => {
  it('names types and values by what Strapi calls them', () => {
    expect(getInterfaceTexts('hu')).toMatchObject({
      'Partner profile': 'Partnerprofil',
      'not-stated': 'Nincs megadva',
      'app.utils.publish': 'Közzététel',
    });
  });
});
