import { findLanguageFault } from '@closer/scripts/publish/documents/find-language-fault.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { describe, expect, test } from 'vitest';
import { readRealTexts } from '../bench/real-texts.ts';

const read = async (lang: Locale): Promise<string> =>
  (await readRealTexts(lang)).map(({ title, body }) => `${title}\n${body}`).join('\n\n');

/** Letters, and what an old Macedonian font has in their places: Општина is Op{tina. */
const MACEDONIAN = 'абвгдѓежзѕијклљмнњопрстќуфхцчџш';
const OLD_FONT = 'abvgd|e`zyijklqmnwoprst}ufhc~x{';

/** Letters of a code page read with another: their bytes as Western letters. */
const readAsWestern = (text: string, codePage: string): string => {
  const decoder = new TextDecoder(codePage);
  const western = new Map(
    Array.from({ length: 128 }, (_, at) => [
      decoder.decode(Uint8Array.of(at + 128)),
      String.fromCharCode(at + 128),
    ]),
  );
  return text.replaceAll(/[^\u0000-\u007f]/gu, (letter) => western.get(letter) ?? '?');
};

describe.each(LOCALE_CODES)('a text in %s', (lang) => {
  test('is in its language, whole and in parts', async () => {
    const texts = await readRealTexts(lang);
    expect(findLanguageFault(await read(lang), lang)).toBeNull();
    expect(texts.filter(({ body }) => findLanguageFault(body, lang) !== null)).toEqual([]);
  });

  test('is in no other of the languages', async () => {
    const text = await read(lang);
    const others = LOCALE_CODES.filter((code) => code !== lang);
    expect(others.map((code) => findLanguageFault(text, code))).toEqual(
      others.map(() => 'other-language'),
    );
  });

  test('may have English beside it, and a tag with a country', async () => {
    const both = `${await read(lang)}\n${await read('en')}`;
    expect(findLanguageFault(both, lang)).toBeNull();
    expect(findLanguageFault(both, `${lang}-XX`)).toBeNull();
  });
});

test('letters of old fonts are others than they look', async () => {
  const macedonian = (await read('mk'))
    .toLowerCase()
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => OLD_FONT.charAt(MACEDONIAN.indexOf(letter)));
  const romanian = await read('ro');
  const oldRomanian = readAsWestern(
    romanian.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('Ș', 'Ş').replaceAll('Ț', 'Ţ'),
    'iso-8859-2',
  );
  const shifted = (await read('en')).replaceAll(/[a-z]/gu, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 29),
  );
  const faults = {
    mk: findLanguageFault(macedonian, 'mk'),
    bg: findLanguageFault(readAsWestern(await read('bg'), 'windows-1251'), 'bg'),
    ro: findLanguageFault(oldRomanian, 'ro'),
    en: findLanguageFault(shifted, 'en'),
    unmapped: findLanguageFault('\ue041\ue042\ue043 '.repeat(100), 'rmy'),
  };
  expect(faults).toEqual({
    mk: 'legacy-font',
    bg: 'legacy-font',
    ro: 'legacy-font',
    en: 'legacy-font',
    unmapped: 'legacy-font',
  });
});

test('nothing is said of short texts, of lists of names and of languages without rules', async () => {
  const romanian = await read('ro');
  const names = 'Иван Петров, Мария Димитрова, Георги Стоянов, София, Пловдив, Варна, Бургас; ';
  expect(findLanguageFault('Come closer! Sunday, 5 July, Gevgelija, at 10', 'mk')).toBeNull();
  expect(findLanguageFault(names.repeat(20), 'bg')).toBeNull();
  for (const tag of ['rmy', 'sq', 'mk-Latn', 'ro-Cyrl', 'mul']) {
    expect(findLanguageFault(romanian, tag), tag).toBeNull();
  }
});
