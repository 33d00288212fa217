import { expect, test } from 'vitest';
import { progress } from '../../../shared/content/progress.ts';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { formatProgress } from './format-progress.ts';
import { t } from './t.ts';

const say = (count: number) => LOCALE_CODES.map((locale) => t(locale)('period.months', { count }));

test('says stated months with the plural of each language', () => {
  expect(say(21)).toEqual(['21 months', '21 месец', '21 месеца', '21 de luni', '21 hónap']);
  expect(say(20)).toEqual(['20 months', '20 месеци', '20 месеца', '20 de luni', '20 hónap']);
  expect(say(11)).toEqual(['11 months', '11 месеци', '11 месеца', '11 luni', '11 hónap']);
  expect(say(1)).toEqual(['1 month', '1 месец', '1 месец', '1 lună', '1 hónap']);
});

test('says how far something has come, each step in its own words', () => {
  for (const locale of LOCALE_CODES) {
    const words = progress.options.map((each) => formatProgress(locale, each));
    expect(new Set(words).size).toBe(progress.options.length);
  }
  expect(LOCALE_CODES.map((locale) => formatProgress(locale, 'running'))).toEqual([
    'Under way',
    'Во тек',
    'В ход',
    'În desfășurare',
    'Folyamatban',
  ]);
});

test('says a qualifier before a figure in each language', () => {
  const qualify = (key: 'quantity.about' | 'quantity.min' | 'quantity.max') =>
    LOCALE_CODES.map((locale) => t(locale)(key, { value: '25' }));
  expect(qualify('quantity.about')).toEqual([
    'about 25',
    'околу 25',
    'около 25',
    'aproximativ 25',
    'körülbelül 25',
  ]);
  expect(qualify('quantity.min')).toEqual([
    'at least 25',
    'најмалку 25',
    'най-малко 25',
    'cel puțin 25',
    'legalább 25',
  ]);
  expect(qualify('quantity.max')).toEqual([
    'at most 25',
    'најмногу 25',
    'най-много 25',
    'cel mult 25',
    'legfeljebb 25',
  ]);
});
