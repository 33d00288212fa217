import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { text, type Text } from '@closer/shared/content/text.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SEED_FILES } from './print/seed-files.ts';
import { readSeed } from './read-seed.ts';
import type { Seed } from './seed-schema.ts';

const folder = path.join(process.cwd(), 'cms/seed');

const PROSE_TYPES = [
  'organisation',
  'project',
  'network',
  'material',
  'campaign',
  'identity-asset',
  'leaflet',
  'case-study',
  'action-plan',
  'portfolio',
  'event',
  'page',
  'site',
] as const;

/** Types whose facts hold texts, one a language. */
const FACT_TYPES = ['programme', 'project', 'action-plan', 'portfolio'] as const;

const textList = z.array(text).min(1);

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
    ...PROSE_TYPES.flatMap((type) =>
      seed[type].flatMap((entry) =>
        LOCALE_CODES.flatMap((language) =>
          findWords(entry.prose[language]).map((text) => ({
            where: `${type} ${entry.key}`,
            language,
            text,
          })),
        ),
      ),
    ),
    ...FACT_TYPES.flatMap((type) =>
      seed[type].flatMap((entry) =>
        findFactTexts(entry)
          .flat()
          .map((text) => ({ where: `${type} ${entry.key}`, ...text })),
      ),
    ),
    ...seed.campaign.flatMap((campaign) =>
      [
        ...campaign.copyTexts,
        ...campaign.palette.flatMap((colour) => colour.names),
        ...campaign.typefaces.flatMap((typeface) => typeface.use),
      ].map(({ language, text }) => ({ where: `campaign ${campaign.key}`, language, text })),
    ),
  ];
});

/** Every text below a value, lists of parts included. */
function findWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findWords);
}

/** Every list of texts below a value that has one text a language; names are no such list. */
function findFactTexts(value: unknown): Text[][] {
  const list = textList.safeParse(value);
  if (list.success) return [list.data];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(findFactTexts);
}

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

  test('everything with prose has it in each', () => {
    const lacking = PROSE_TYPES.flatMap((type) =>
      seed[type].flatMap((entry) =>
        LOCALE_CODES.filter((locale) => !entry.prose[locale]?.summary).map(
          (locale) => `${type} ${entry.key} · ${locale}`,
        ),
      ),
    );
    expect(lacking).toEqual([]);
  });

  test('what an entry says in one language it says in all', () => {
    const shape = (prose: unknown) =>
      JSON.stringify(prose, (name, value: unknown) =>
        name !== 'slug' && typeof value === 'string' ? '' : value,
      );
    const uneven = PROSE_TYPES.flatMap((type) =>
      seed[type].flatMap((entry) =>
        LOCALE_CODES.filter((locale) => shape(entry.prose[locale]) !== shape(entry.prose.en)).map(
          (locale) => `${type} ${entry.key} · ${locale}`,
        ),
      ),
    );
    expect(uneven).toEqual([]);
  });

  test('a text inside facts stands once in each', () => {
    const uneven = FACT_TYPES.flatMap((type) =>
      seed[type].flatMap((entry) =>
        findFactTexts(entry)
          .filter((list) => list.map(({ language }) => language).join() !== LOCALE_CODES.join())
          .map((list) => `${type} ${entry.key} · ${list[0]?.text ?? ''}`),
      ),
    );
    expect(uneven).toEqual([]);
  });

  test('each text to copy stands in each language', () => {
    const kinds = seed.campaign.flatMap((campaign) =>
      LOCALE_CODES.map((locale) =>
        campaign.copyTexts
          .filter((text) => text.language === locale)
          .map((text) => text.kind)
          .join(),
      ),
    );
    expect(new Set(kinds)).toEqual(new Set(['short-post,long-post,email,web']));
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

test('every named file lies in the seed or is made for it', async () => {
  const lying = await readdir(path.join(folder, 'files')).catch(() => []);
  const named = [
    ...[...seed.material, ...seed.leaflet].flatMap((entry) => [
      ...(entry.cover === null ? [] : [entry.cover]),
      ...entry.editions.flatMap((edition) => edition.files),
    ]),
    ...seed.campaign.flatMap((entry) => entry.cover ?? []),
    ...seed['identity-asset'].flatMap((asset) => asset.variants.flatMap(({ files }) => files)),
  ];
  expect(named.filter((name) => ![...SEED_FILES, ...lying].includes(name))).toEqual([]);
  expect([...SEED_FILES, ...lying].filter((name) => !named.includes(name))).toEqual([]);
});

/** What may have been written by Closer. */
function ownEntries(): {
  readonly sample: boolean;
  readonly prose: Partial<Record<Locale, { readonly summary: string | null }>>;
}[] {
  return [
    ...seed.material,
    ...seed.leaflet,
    ...seed['identity-asset'],
    ...seed['action-plan'],
    ...seed.event,
  ];
}

test('what Closer wrote itself says in every language that it is a sample', () => {
  const samples = ownEntries().filter((entry) => entry.sample);
  expect(samples.length).toBeGreaterThan(0);
  const summaries = samples.flatMap((entry) =>
    LOCALE_CODES.map((code) => entry.prose[code]?.summary ?? ''),
  );
  expect(summaries.filter((summary) => !summary.includes('Closer'))).toEqual([]);
});

test('the campaign’s leaflets and drawings are Closer’s own, so they are samples', () => {
  const own = [...seed.leaflet, ...seed['identity-asset']];
  expect(own.filter((entry) => !entry.sample)).toEqual([]);
});
