import { describe, expect, test } from 'vitest';
import type { Locale } from '@closer/shared/locales.ts';
import { compareFigures, compareWording, type Ledger } from './compare-figures.ts';
import type { StatedFigure } from './get-figures.ts';

const ledger = (...stated: readonly StatedFigure[]): Ledger => {
  const numbers = new Set(stated.map(({ value }) => value));
  return {
    own: { typed: numbers, known: numbers, stated },
    isKnown: (value) => numbers.has(value),
    wordsOf: ({ of }) => of,
  };
};
const count = (value: number, ...of: readonly string[]): StatedFigure => ({
  value,
  unit: 'count',
  of,
});

const field = (texts: Partial<Record<Locale, string>>) => {
  const all = new Map<Locale, string>();
  for (const locale of ['en', 'mk', 'bg', 'ro', 'hu'] as const) {
    const text = texts[locale];
    if (text !== undefined) all.set(locale, text);
  }
  return { field: 'body', texts: all };
};
const tell = (texts: Partial<Record<Locale, string>>, known = ledger()) =>
  compareFigures([field(texts)], known).map(
    ({ locale, reason }) => `${String(locale)} ${reason.problem}`,
  );

const PEOPLE = {
  en: 'about 65,000 people, 25,000 of them Roma',
  mk: 'околу 65.000 жители, од кои 25.000 Роми',
  bg: 'около 65 000 жители, от които 25 000 роми',
  ro: 'aproximativ 65.000 de locuitori, dintre care 25.000 de romi',
  hu: 'mintegy 65 000 ember, közülük 25 000 roma',
};

describe('numbers in the texts of five languages', () => {
  test('agree where each is written as its language does', () => {
    expect(tell(PEOPLE)).toEqual([]);
  });

  test('are at fault where one language has another number in the place of one', () => {
    expect(tell({ ...PEOPLE, bg: 'около 56 000 жители, от които 25 000 роми' })).toEqual([
      'bg says 56 000 where all other languages say 65\u00A0000',
    ]);
  });

  test('are at fault in their place even where the number is a figure of something else', () => {
    const texts = { en: '3 of 15', mk: '3 од 15', ro: '15 din 15' };
    expect(tell(texts, ledger(count(3), count(15)))).toEqual([
      'ro says 15 where all other languages say 3',
    ]);
  });

  test('are at fault where the sign between thousands means decimals in that language', () => {
    expect(tell({ ...PEOPLE, bg: 'около 65,000 жители, от които 25 000 роми' })).toHaveLength(1);
  });

  test('may stand as words in one language', () => {
    expect(tell({ en: '11 cities', mk: '11 градови', bg: 'единадесет града' })).toEqual([]);
  });

  test('are not missed where one language says less', () => {
    const texts = { en: '11 cities, 11 countries', mk: '11 градови', bg: 'Градове' };
    expect(tell(texts)).toEqual([]);
  });

  test('are at fault where one language alone says more, unless a fact says so', () => {
    const texts = { en: 'Cities of Europe', bg: '11 града от Европа' };
    expect(tell(texts)).toEqual([
      'bg says 11, which no other language says and which is no figure of this entry',
    ]);
    expect(tell(texts, ledger(count(11)))).toEqual([]);
  });

  test('are not compared where only one language has the text', () => {
    expect(tell({ mk: '6 состаноци' })).toEqual([]);
  });

  test('agree where a date is all figures in one language and has a word in another', () => {
    expect(tell({ en: '29 January 2018', bg: '29.01.2018', hu: '2018. 01. 29.' })).toEqual([]);
  });

  test('are no numbers of the text where they stand in an address or in a name', () => {
    const bg = 'Лист А4 и [сайт](https://example.org/2019/7)';
    expect(tell({ en: 'A sheet and a site', bg })).toEqual([]);
  });
});

describe('numbers beside the figures of the entry', () => {
  const money = (value: number): StatedFigure => ({ value, unit: 'money', of: ['RON'] });

  test('are at fault where an amount is another one, although all languages agree', () => {
    const texts = { ro: 'Valoarea este de 1.756.969,00 lei.', en: 'It is RON 1,756,969.00.' };
    expect(tell(texts, ledger(money(1_756_996)))).toEqual([
      'en says 1,756,969.00, and a figure of this entry is 1,756,996',
      'ro says 1.756.969,00, and a figure of this entry is 1.756.996',
    ]);
  });

  test('are at fault where a text counts the same things otherwise', () => {
    const texts = { en: '16 municipalities take part', hu: '16 önkormányzat vesz részt' };
    const known = ledger(count(15, 'Municipalities involved', 'Bevont önkormányzatok'));
    expect(tell(texts, known)).toEqual([
      'en says 16, and a figure of this entry is 15',
      'hu says 16, and a figure of this entry is 15',
    ]);
  });

  test('agree where the text has the figure too, and another number of the same things', () => {
    const texts = { en: 'Of 15 municipalities, 12 municipalities are rural' };
    expect(tell(texts, ledger(count(15, 'Municipalities')))).toEqual([]);
  });

  test('are at fault in one language alone where they are a slip of a figure', () => {
    expect(tell({ mk: 'Опфатени се 430 лица' }, ledger(count(340)))).toEqual([
      'mk says 430, and a figure of this entry is 340',
    ]);
  });

  test('may be other numbers of other things', () => {
    expect(tell({ mk: 'Опфатени се 512 лица во 2016 година' }, ledger(count(340)))).toEqual([]);
  });

  test('are compared with the original wording of a source', () => {
    const wording = { language: 'hu', text: 'személyeinek száma 340 fő' };
    expect(compareWording(wording, ledger(count(350)))).toMatchObject([
      { field: 'sources', locale: null, reason: { key: 'figure-contradicts' } },
    ]);
    expect(compareWording(wording, ledger(count(340)))).toEqual([]);
    expect(compareWording({ ...wording, language: 'sq' }, ledger(count(350)))).toEqual([]);
  });
});
