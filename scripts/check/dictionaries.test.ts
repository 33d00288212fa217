import { describe, expect, it } from 'vitest';
import bulgarian from '../../site/src/i18n/bg.json' with { type: 'json' };
import english from '../../site/src/i18n/en.json' with { type: 'json' };
import { checkDictionary, findUnusedKeys } from './dictionaries.ts';

const SOURCE = ['nav.home', 'kind.other', 'count.file.one', 'count.file.other'];
const check = (locale: string, ...keys: string[]) =>
  checkDictionary({ file: `${locale}.json`, locale, keys, source: SOURCE, separator: '.' });

describe('checkDictionary', () => {
  it('accepts a dictionary with every key in the plural forms of its language', () => {
    const forms = ['count.file.one', 'count.file.few', 'count.file.other'];
    expect(check('ro', 'nav.home', 'kind.other', ...forms)).toEqual([]);
  });

  it('names a missing key, a missing plural form and an unknown key together', () => {
    expect(check('ro', 'kind.other', 'count.file.one', 'count.file.other', 'nav.hom')).toEqual([
      expect.stringContaining('ro.json: the key nav.home is missing'),
      expect.stringContaining('ro.json: the key count.file.few is missing'),
      expect.stringContaining('ro.json: the key nav.hom is unknown'),
    ]);
  });

  it('refuses a plural form that the language does not have', () => {
    const forms = ['count.file.one', 'count.file.few', 'count.file.other'];
    expect(check('hu', 'nav.home', 'kind.other', ...forms)).toEqual([
      expect.stringContaining('count.file.few is unknown'),
    ]);
  });

  it('names the key when one is deleted from a dictionary of the site', () => {
    const [deleted = '', ...keys] = Object.keys(bulgarian);
    const file = 'site/src/i18n/bg.json';
    const source = Object.keys(english);
    expect(checkDictionary({ file, locale: 'bg', keys, source, separator: '.' })).toEqual([
      expect.stringContaining(`${file}: the key ${deleted} is missing`),
    ]);
  });
});

describe('findUnusedKeys', () => {
  it('finds a key in full, by the beginning of a template and by its plural base', () => {
    const sources = ["t('nav.home')", 't(`kind.${kind}`)', "t('count.file', { count })"];
    expect(findUnusedKeys(SOURCE, '.', sources)).toEqual([]);
    expect(findUnusedKeys(['terms.title'], '.', ['t(`${page}.title`)'])).toEqual([]);
  });

  it('names a key that nobody asks for', () => {
    expect(findUnusedKeys(SOURCE, '.', ["t('nav.home')", 't(`kind.${kind}`)'])).toEqual([
      'count.file',
    ]);
  });
});
