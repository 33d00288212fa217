import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { SEED_FILES } from './print/seed-files.ts';
import { readSeed } from './read-seed.ts';
import type { Seed } from './seed-schema.ts';

const folder = path.join(process.cwd(), 'cms/seed');

interface SeedText {
  readonly where: string;
  readonly language: string;
  readonly text: string;
}

let seed: Seed;
/** Every text that a reader sees, with its language. */
let texts: readonly SeedText[];

beforeAll(async () => {
  seed = await readSeed(folder);
  texts = [
    ...seed.term.flatMap((term) =>
      [...term.prefLabel, ...term.altLabel, ...term.definition].map((text) => ({
        where: `term ${term.key}`,
        ...text,
      })),
    ),
    ...seed.place.flatMap((place) =>
      [...place.names.filter((name) => name.kind !== 'verbatim'), ...place.summary].map((text) => ({
        where: `place ${place.key}`,
        language: text.language,
        text: text.text,
      })),
    ),
    ...(['organisation', 'material', 'page', 'site'] as const).flatMap((type) =>
      seed[type].flatMap((entry) =>
        LOCALE_CODES.flatMap((language) => {
          const prose = entry.prose[language];
          if (prose === undefined) return [];
          return Object.values(prose)
            .filter((text) => text !== null)
            .map((text) => ({ where: `${type} ${entry.key}`, language, text }));
        }),
      ),
    ),
  ];
});

function findTexts(languages: readonly string[], wrong: RegExp): string[] {
  return texts
    .filter((text) => languages.includes(text.language))
    .flatMap(({ where, language, text }) =>
      [...text.matchAll(wrong)].map(
        (match) => `${where} · ${language}: "${match[0]}" in "${text}"`,
      ),
    );
}

describe('every entry stands in all five languages', () => {
  test('terms have a label and a definition in each', () => {
    const lacking = seed.term.flatMap((term) =>
      LOCALE_CODES.filter((locale) =>
        [term.prefLabel, term.definition].some(
          (list) => list.filter((text) => text.language === locale).length !== 1,
        ),
      ).map((locale) => `${term.key} · ${locale}`),
    );
    expect(lacking).toEqual([]);
  });

  test('places have one official name and a summary in each', () => {
    const lacking = seed.place.flatMap((place) =>
      LOCALE_CODES.filter(
        (locale) =>
          place.names.filter((name) => name.language === locale && name.kind === 'official')
            .length !== 1 || place.summary.every((text) => text.language !== locale),
      ).map((locale) => `${place.key} · ${locale}`),
    );
    expect(lacking).toEqual([]);
  });

  test('organisations, materials, pages and the site have prose in each', () => {
    const lacking = (['organisation', 'material', 'page', 'site'] as const).flatMap((type) =>
      seed[type].flatMap((entry) =>
        LOCALE_CODES.filter((locale) => !entry.prose[locale]?.summary).map(
          (locale) => `${type} ${entry.key} · ${locale}`,
        ),
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe('every text is spelt with the letters of its language', () => {
  test('Romanian has ș and ț with a comma, never a cedilla', () => {
    expect(findTexts(['ro', 'en', 'hu'], /[şţŞŢ]/gu)).toEqual([]);
  });

  test.each([
    ['mk', /[ыэъщьюяйёіїєґђћ]/giu],
    ['bg', /[ыэёіїєґѓќљњџѕјђћ]/giu],
    ['hu', /[õûôÕÛÔ]/gu],
  ] as const)('%s has no letter of a neighbouring alphabet', (locale, foreign) => {
    expect(findTexts([locale], foreign)).toEqual([]);
  });

  test('no word mixes Cyrillic and Latin letters', () => {
    expect(
      findTexts(
        LOCALE_CODES,
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/gu,
      ),
    ).toEqual([]);
  });

  test('Latin languages use Cyrillic for nothing but the acronym that a source gives', () => {
    const words = findTexts(['en', 'ro', 'hu'], /\p{Script=Cyrillic}+/gu);
    expect(words.filter((word) => !word.includes('"ЦГИ"'))).toEqual([]);
  });

  test('every text is composed Unicode without doubled or hanging blanks', () => {
    const wrong = texts.filter(
      ({ text }) => text !== text.normalize('NFC') || /[ \t]{2}|[ \t]\n|^\s/u.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every text is punctuated as its language does it', () => {
  test('no straight or doubled quotation mark is left', () => {
    expect(findTexts(LOCALE_CODES, /["']|''/gu)).toEqual([]);
  });

  test.each([
    ['en', /[„«»‘]/gu],
    ['mk', /[”«»‘]/gu],
    ['bg', /[”«»‘]/gu],
    ['ro', /[“‘]/gu],
    ['hu', /[“«»‘]/gu],
  ] as const)('%s uses no quotation mark of another language', (locale: Locale, foreign) => {
    expect(findTexts([locale], foreign)).toEqual([]);
  });

  test('every opened quotation is closed', () => {
    const marks: Record<Locale, readonly [string, string]> = {
      en: ['“', '”'],
      mk: ['„', '“'],
      bg: ['„', '“'],
      ro: ['„', '”'],
      hu: ['„', '”'],
    };
    const unbalanced = texts.filter(({ language, text }) => {
      const pair = Object.entries(marks).find(([locale]) => locale === language)?.[1];
      return pair !== undefined && text.split(pair[0]).length !== text.split(pair[1]).length;
    });
    expect(unbalanced).toEqual([]);
  });
});

describe('the facts are those of the sources', () => {
  test('CoNet has eleven partner cities in eleven countries', () => {
    const cities = seed.organisation.filter((entry) => entry.kind === 'city');
    const countries = cities.map(
      (city) => seed.place.find((place) => place.key === city.place)?.parent,
    );
    expect(cities).toHaveLength(11);
    expect(new Set(countries).size).toBe(11);
    expect(seed.material.find((entry) => entry.key === 'conet-guide')?.creators).toHaveLength(11);
  });

  test('Krasna Polyana has about 65,000 people, of whom 25,000 Roma', () => {
    const district = seed.place.find((place) => place.key === 'krasna-polyana');
    expect(
      district?.statistics.map(({ value, qualifier, subgroup, year }) => ({
        value,
        qualifier,
        subgroup,
        year,
      })),
    ).toEqual([
      { value: 65_000, qualifier: 'about', subgroup: null, year: null },
      { value: 25_000, qualifier: 'none', subgroup: 'roma', year: null },
    ]);
  });

  test('the first eight fields keep the order of their source', () => {
    const fields = seed.term.filter((term) => term.scheme === 'field').slice(0, 8);
    expect(fields.map((term) => term.code)).toEqual([
      'housing',
      'employment',
      'health',
      'social-services',
      'education',
      'child-youth-family',
      'anti-discrimination',
      'community-development',
    ]);
    expect(fields.map((term) => term.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each(['Infotmation', 'иницијаива', 'Љубанаго', 'Hagita', 'Во-ен-Вульон'])(
    'the slip "%s" is kept verbatim, so that search finds it',
    (slip) => {
      const names = [...seed.organisation, ...seed.place].flatMap((entry) => entry.names);
      expect(names.some((name) => name.kind === 'verbatim' && name.text.includes(slip))).toBe(true);
    },
  );
});

test('every named file lies in the seed or is made for it', async () => {
  const lying = await readdir(path.join(folder, 'files')).catch(() => []);
  const named = seed.material.flatMap((entry) => [
    ...(entry.cover === null ? [] : [entry.cover]),
    ...entry.editions.flatMap((edition) => edition.files),
  ]);
  expect(named.filter((name) => ![...SEED_FILES, ...lying].includes(name))).toEqual([]);
  expect(SEED_FILES.filter((name) => !named.includes(name))).toEqual([]);
});

test('what Closer wrote itself says in every language that it is a sample', () => {
  const samples = seed.material.filter((entry) => entry.sample);
  expect(samples.length).toBeGreaterThan(0);
  const prose = samples.flatMap((entry) => Object.values(entry.prose));
  expect(prose.filter((text) => !text.summary?.includes('Closer'))).toEqual([]);
});
