import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getDictionary, LOCALE_CODES, parseDictionary, toLocale } from './dictionaries.ts';

const blanks = (sentence: string | undefined) => (sentence?.match(/\{\w+\}/gu) ?? []).sort();
const english = getDictionary('en');

describe('parseDictionary', () => {
  it('names a key that is missing', () => {
    const { 'upload.empty': _left, ...rest } = getDictionary('bg');
    expect(() => parseDictionary('bg', rest)).toThrow(/upload\.empty/u);
  });

  it('names a key that English does not have', () => {
    const more = { ...getDictionary('hu'), 'upload.nope': 'x' };
    expect(() => parseDictionary('hu', more)).toThrow(/upload\.nope/u);
  });
});

describe.each(LOCALE_CODES)('dictionary %s', (language) => {
  const dictionary = getDictionary(language);

  it('keeps its keys sorted', () => {
    const file = new URL(`./${language}.json`, import.meta.url);
    const keys = Object.keys(
      z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))),
    );
    expect(keys).toEqual([...keys].sort());
  });

  it('has the same blanks as English in every sentence', () => {
    const different = Object.entries(dictionary)
      .filter(([key, sentence]) => {
        const source = english[key] ?? english[`${key.split('#')[0] ?? ''}#other`];
        return blanks(sentence).join() !== blanks(source).join();
      })
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('uses the quotation marks of its language', () => {
    const wrong = language === 'en' ? /["„]/u : /"|“(?=\p{L})|‘/u;
    expect(Object.values(dictionary).filter((sentence) => wrong.test(sentence))).toEqual([]);
  });
});

describe('toLocale', () => {
  it('takes the language of a longer tag', () => {
    expect(toLocale('hu-HU')).toBe('hu');
  });

  it('answers English for a language the CMS does not speak', () => {
    expect(toLocale('fr')).toBe('en');
    expect(toLocale(null)).toBe('en');
  });
});
