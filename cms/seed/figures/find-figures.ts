import { partialDate } from '@closer/shared/content/fuzzy-date.ts';
import { text } from '@closer/shared/content/text.ts';
import { LOCALES } from '@closer/shared/locales.ts';
import { z } from 'zod';

/** A number, a date or the name of a paper size in an entry of the seed. Roman numerals count where they stand alone. */
export interface Figure {
  /** The field, with the steps to it: `period.start`. Places in lists are left out. */
  readonly field: string;
  /** Language of the text that it stands in; null for a typed value. */
  readonly language: string | null;
  /** `65000`, `2008-07`, `A4`: without separators, as the tables of this folder write it. */
  readonly value: string;
}

/** By language, by the number: the words for it. */
export const numberWords = z.record(
  z.string(),
  z.record(z.coerce.number().pipe(z.int()).transform(String), z.array(z.string())),
);
export type NumberWords = z.infer<typeof numberWords>;

/** Fields that quote, link or place, and hold no statement of ours. */
const LEFT_OUT = new Set(['wording', 'source', 'slug', 'hex', 'key', 'code', 'files', 'cover']);
const LINK = /^https?:/u;
const ROMAN = /^[IVX]+$/u;
/** The number that Markdown puts before an item of a list. */
const LIST_NUMBER = /^\s*\d+\. /gmu;
const PROSE = new Map(LOCALES.map(({ code, lang }) => [code as string, lang]));

const record = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());
const named = text.loose();

/** Every figure of an entry: typed values and dates, digits in its texts, and numbers written as words. */
export function findFigures(entry: unknown, words: NumberWords): readonly Figure[] {
  return walk(entry, '', null, words);
}

function walk(
  value: unknown,
  field: string,
  language: string | null,
  words: NumberWords,
): readonly Figure[] {
  if (typeof value === 'number') return [{ field, language: null, value: String(value) }];
  if (typeof value === 'string') return readString(value, field, language, words);
  const items = list.safeParse(value);
  if (items.success) return items.data.flatMap((item) => walk(item, field, language, words));
  const fields = record.safeParse(value);
  if (!fields.success) return [];
  const own = named.safeParse(value);
  return Object.entries(fields.data)
    .filter(([name]) => !LEFT_OUT.has(name) && name !== 'language')
    .flatMap(([name, each]) => {
      const path = field === '' ? name : `${field}.${name}`;
      const spoken = own.success ? own.data.language : (PROSE.get(name) ?? language);
      return walk(each, path, spoken, words);
    });
}

function readString(
  value: string,
  field: string,
  language: string | null,
  words: NumberWords,
): readonly Figure[] {
  if (language === null) {
    return partialDate.safeParse(value).success || ROMAN.test(value)
      ? [{ field, language, value }]
      : [];
  }
  if (LINK.test(value)) return [];
  return [...readDigits(value), ...readWords(value, words[language] ?? {})].map((each) => ({
    field,
    language,
    value: each,
  }));
}

/** `1.756.996,00`, `65 000`, `A4`: what follows a letter other than the A of paper is part of a name. */
const DIGITS =
  /(?<![\p{L}\d])A\d\b|(?<![\p{L}\d])\d+(?:[.,\u0020\u00A0\u202F]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?/gu;

function readDigits(value: string): readonly string[] {
  return [
    ...value
      .replace(/https?:\S+/gu, ' ')
      .replace(LIST_NUMBER, '')
      .matchAll(DIGITS),
  ].map(([written]) => {
    if (written.startsWith('A')) return written;
    const [, whole = written, decimals = '0'] = /^(.*)[.,](\d{1,2})$/u.exec(written) ?? [];
    return String(Number(`${whole.replace(/\D/gu, '')}.${decimals}`));
  });
}

function readWords(value: string, words: Readonly<Record<string, readonly string[]>>) {
  const spoken = value.toLowerCase().match(/\p{L}+/gu) ?? [];
  return spoken.flatMap((word) =>
    Object.entries(words)
      .filter(([, forms]) => forms.includes(word))
      .map(([number]) => number),
  );
}
