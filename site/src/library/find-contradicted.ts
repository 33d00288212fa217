import { analyse } from '@closer/shared/language/analyse.ts';
import { isStopWord } from '@closer/shared/language/stop-words.ts';
import type { Figures, StatedFigure } from './get-figures.ts';
import type { WrittenNumber } from './read-numbers.ts';

/** A text in one language, with what is needed to tell what its numbers are of. */
export interface NumberContext {
  /** BCP 47 tag. */
  readonly lang: string;
  /** Every number that the entry's texts have in this language. */
  readonly said: ReadonlySet<number>;
  /** Words of the language for what a figure counts. */
  readonly wordsOf: (figure: StatedFigure) => readonly string[];
}

/** Words and signs that stand beside an amount, by currency; the code itself counts for every one. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  RON: 'lei|leu|lej|леи|леу',
  EUR: '€|eur[oó]|евро|евра',
  BGN: 'лв|лева',
  MKD: 'ден|денари',
  HUF: 'ft|forint',
  USD: '\\$',
  GBP: '£',
};

/** Words after a number among which the thing counted is looked for. */
const WORDS_AFTER = 3;

/**
 * The figure of an entry that a number of its texts most likely means to repeat: it counts the same, or has the same
 * digits but for a slip; and it is written nowhere in that language. Null where nothing says so.
 */
export function findContradicted(
  number: WrittenNumber,
  text: string,
  figures: Figures,
  context: NumberContext,
): number | null {
  const [value, ...more] = number.readings[0] ?? [];
  if (value === undefined || more.length > 0 || figures.typed.has(value)) return null;
  const before = text.slice(0, number.at);
  const after = text.slice(number.at + number.written.length);
  const found = figures.stated.find(
    (figure) =>
      !context.said.has(figure.value) &&
      (isSlip(value, figure.value) ||
        (figure.unit === 'money'
          ? isBeside(figure.of[0] ?? '', before, after)
          : isCounted(figure, after, context))),
  );
  return found?.value ?? null;
}

function isBeside(currency: string, before: string, after: string): boolean {
  const signs = [currency, CURRENCY_SIGNS[currency] ?? []].flat().join('|');
  return (
    new RegExp(String.raw`^\s*(?:de\s+)?(?:${signs})(?!\p{L})`, 'iu').test(after) ||
    new RegExp(String.raw`(?<!\p{L})(?:${signs})\s*$`, 'iu').test(before)
  );
}

/** Whether a word for what the figure counts follows in the same part of the sentence. */
function isCounted(figure: StatedFigure, after: string, { lang, wordsOf }: NumberContext): boolean {
  const [part = ''] = after.split(/[.,;:!?()\d\n]/u, 1);
  const keys = new Set(getKeys(wordsOf(figure).join(' '), lang));
  return getKeys(part, lang)
    .slice(0, WORDS_AFTER)
    .some((key) => keys.has(key));
}

function getKeys(text: string, lang: string): readonly string[] {
  return (text.match(/\p{L}{2,}/gu) ?? [])
    .map((word) => analyse(word, lang))
    .filter(({ fold }) => !isStopWord(fold, lang))
    .map(({ key }) => key);
}

/** Smaller numbers, and years, are like too many others. */
const SMALLEST = 100;

/** One digit is another, or two neighbours changed places. */
function isSlip(value: number, figure: number): boolean {
  const a = String(value);
  const b = String(figure);
  if (figure < SMALLEST || isYear(value) || isYear(figure) || a.length !== b.length) return false;
  const [first = 0, second, third] = Array.from(a).flatMap((digit, at) =>
    digit === b[at] ? [] : [at],
  );
  if (second === undefined) return true;
  return (
    third === undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  );
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2100;
