import { LOCALES, type Locale } from '@closer/shared/locales.ts';
import { toReason, type FindingReason } from '@closer/shared/render/finding-words.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { findContradicted } from './find-contradicted.ts';
import type { FieldTexts, Wording } from './get-entry-texts.ts';
import type { Figures, StatedFigure } from './get-figures.ts';
import { readNumbers, type WrittenNumber } from './read-numbers.ts';

/** A number of a text that does not agree with the other languages or with the entry's figures. */
export interface FigureFault {
  readonly field: string;
  /** Language of the text at fault; null for the original wording of a source. */
  readonly locale: Locale | null;
  readonly reason: FindingReason;
}

/** What the numbers of an entry's texts may be. */
export interface Ledger {
  readonly own: Figures;
  /** Whether a number is a fact of the entry or of one that it belongs together with. */
  readonly isKnown: (value: number) => boolean;
  /** Words in a language for what a figure counts. */
  readonly wordsOf: (figure: StatedFigure, locale: Locale) => readonly string[];
}

/** The numbers of one field in one language. */
interface Line {
  readonly field: string;
  readonly locale: Locale;
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
  /** The numbers by size, each as it is most likely meant. */
  readonly values: readonly number[];
}

type IsSaid = (value: number) => boolean;

const LANGS = new Map(LOCALES.map(({ code, lang }) => [code, lang]));

/**
 * Compares the digits in the texts of an entry with its figures, and between its languages. A number is at fault where
 * it stands in the place of another one that all other languages have; where it seems to repeat a figure of the entry and
 * differs from it; and where no other language says it and it is no figure of the ledger. Numbers written as words are
 * not read: where a language has only those, nothing is at fault.
 */
export function compareFigures(
  fields: readonly FieldTexts[],
  ledger: Ledger,
): readonly FigureFault[] {
  const lines = fields.flatMap(readField);
  if (lines.length === 0) return [];
  const said = new Map(LOCALES.map(({ code }) => [code, getSaid(lines, code)]));
  const faults = lines.flatMap((line) => {
    const { field, locale } = line;
    const others = lines.filter((each) => each.field === field && each.locale !== locale);
    const isSaidElsewhere: IsSaid = (value) =>
      [...said].some(([code, values]) => code !== locale && values.has(value));
    const swapped = findSwapped(line, others);
    return line.numbers.flatMap((number): readonly FigureFault[] => {
      if (number.attached) return [];
      const reason =
        judgeBesideOthers(number, swapped, locale) ??
        judgeByFigures(number, line, said.get(locale) ?? new Set(), ledger) ??
        (others.length === 0 ? null : judgeAlone(number, ledger, isSaidElsewhere));
      return reason === null ? [] : [{ field, locale, reason }];
    });
  });
  return keepFirst(faults);
}

/** A number that is wrong wherever a text repeats it is one fault. */
function keepFirst(faults: readonly FigureFault[]): readonly FigureFault[] {
  const name = ({ field, locale, reason }: FigureFault) =>
    `${field} ${String(locale)} ${reason.problem}`;
  return [...new Map(faults.toReversed().map((each) => [name(each), each])).values()].toReversed();
}

/** Numbers in the original wording of a source that a figure of the entry seems to repeat and differs from. */
export function compareWording(
  { language, text }: Wording,
  ledger: Ledger,
): readonly FigureFault[] {
  const locale = LOCALES.find(({ lang }) => lang === language)?.code;
  if (locale === undefined) return [];
  const line = toLine('sources', locale, text);
  const said = getSaid([line], locale);
  const faults = line.numbers.flatMap((number) => {
    const reason = number.attached ? null : judgeByFigures(number, line, said, ledger);
    return reason === null ? [] : [{ field: line.field, locale: null, reason }];
  });
  return keepFirst(faults);
}

/** A line of each language that has the field; none at all where no language has a digit in it. */
function readField({ field, texts }: FieldTexts): readonly Line[] {
  if (![...texts.values()].some((each) => /\d/u.test(each))) return [];
  return [...texts].map(([locale, source]) => {
    return toLine(field, locale, dropNoNumbers(source));
  });
}

function toLine(field: string, locale: Locale, text: string): Line {
  const numbers = readNumbers(text, LANGS.get(locale) ?? locale);
  const values = numbers.flatMap(({ readings: [first] }) => first ?? []).sort((a, b) => a - b);
  return { field, locale, text, numbers, values };
}

/** A text of Markdown without the addresses of its links and the numbers of its lists. */
function dropNoNumbers(source: string): string {
  if (!/\d/u.test(source)) return '';
  return source
    .replace(/\]\([^)]*\)|\b(?:https?:\/\/|www\.)\S+/gu, ' ')
    .replace(/^[ \t>*-]*\d+[.)][ \t]/gmu, '');
}

const getSaid = (lines: readonly Line[], code: Locale): ReadonlySet<number> =>
  new Set(
    lines
      .filter(({ locale }) => locale === code)
      .flatMap(({ numbers }) => numbers.flatMap(({ readings }) => readings.flat())),
  );

function judgeBesideOthers(
  { readings, written }: WrittenNumber,
  swapped: Swapped | null,
  locale: Locale,
): FindingReason | null {
  return swapped !== null && readings[0]?.includes(swapped.value) === true
    ? toReason('figure-differs', { written, others: formatNumber(locale, swapped.others) })
    : null;
}

function judgeByFigures(
  number: WrittenNumber,
  { text, locale }: Line,
  said: ReadonlySet<number>,
  { own, wordsOf }: Ledger,
): FindingReason | null {
  const figure = findContradicted(number, text, own, {
    lang: LANGS.get(locale) ?? locale,
    said,
    wordsOf: (each) => wordsOf(each, locale),
  });
  const { written } = number;
  return figure === null
    ? null
    : toReason('figure-contradicts', { written, figure: formatNumber(locale, figure) });
}

function judgeAlone(
  { readings, written }: WrittenNumber,
  { isKnown }: Ledger,
  isSaidElsewhere: IsSaid,
): FindingReason | null {
  const isMeant = readings.some((values) =>
    values.every((value) => isKnown(value) || isSaidElsewhere(value)),
  );
  return isMeant ? null : toReason('figure-alone', { written });
}

interface Swapped {
  readonly value: number;
  readonly others: number;
}

/** The one number of a line that stands for another one of all other languages, which agree; null where there is none. */
function findSwapped(line: Line, others: readonly Line[]): Swapped | null {
  const [first, ...rest] = others.map(({ values }) => values);
  if (first === undefined || rest.length === 0) return null;
  if (rest.some((each) => each.join() !== first.join())) return null;
  const own = line.values;
  if (own.length !== first.length) return null;
  const [value, ...moreOwn] = subtract(own, first);
  const [other, ...moreOthers] = subtract(first, own);
  return value === undefined || other === undefined || moreOwn.length + moreOthers.length > 0
    ? null
    : { value, others: other };
}

/** What is left of a list once each number of the other was taken out once. */
function subtract(from: readonly number[], taken: readonly number[]): readonly number[] {
  const left = [...from];
  for (const each of taken) if (left.includes(each)) left.splice(left.indexOf(each), 1);
  return left;
}
