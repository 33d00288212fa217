/** A number as it stands in a text. */
export interface WrittenNumber {
  /** As written: `1.756.996,00`. */
  readonly written: string;
  /** Where it begins in the text. */
  readonly at: number;
  /**
   * What it may mean, the likeliest first: `10.30` is a number or two of a clock. Each a list, since a date is several
   * numbers.
   */
  readonly readings: readonly (readonly number[])[];
  /** A letter touches it: `A4`, `21st`. It may be a name and no number. */
  readonly attached: boolean;
}

const SPACE = '[ \\u00A0\\u2009\\u202F]';

const NUMBER = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}\.${SPACE}?\d{1,2}\.${SPACE}?\d{4}`,
    String.raw`\d{4}\.${SPACE}?\d{1,2}\.${SPACE}?\d{1,2}(?!\d)`,
    String.raw`\d{1,3}(?:${SPACE}\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?`,
    String.raw`\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?`,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?`,
    String.raw`\d+[.,:]\d+`,
    String.raw`\d+`,
  ].join('|'),
  'gu',
);

const LETTER = /\p{L}/u;

/**
 * The numbers of a plain text. A group of thousands is told from decimals as readers of the language do: `65,000` is
 * sixty-five thousand in English alone, `65.000` everywhere else, `65 000` in every language.
 * @param lang BCP 47 tag of the text
 */
export function readNumbers(text: string, lang: string): readonly WrittenNumber[] {
  if (!/\d/u.test(text)) return [];
  return Array.from(text.matchAll(NUMBER), (match): WrittenNumber => {
    const [written] = match;
    const end = match.index + written.length;
    return {
      written,
      at: match.index,
      readings: getReadings(written, lang),
      attached: isLetter(text, match.index - 1) || isLetter(text, end),
    };
  });
}

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

function getReadings(written: string, lang: string): WrittenNumber['readings'] {
  const parts = written.split(/\D+/u).map(Number);
  if (isDate(written)) {
    // A month may stand there as a word in another language.
    const [first = 0, , last = 0] = parts;
    return [parts, [first, last]];
  }
  const grouped = readGroups(written, lang);
  if (grouped !== null) return [[grouped]];
  if (parts.length === 1) return [parts];
  const [first = 0, second = 0] = parts;
  const clock = second === 0 ? [[first]] : [];
  const decimal = Number(written.replace(',', '.'));
  return written.includes(':') ? [parts, ...clock] : [[decimal], parts, ...clock];
}

const isDate = (written: string): boolean =>
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}\.\s?\d{1,2}\.\s?\d{1,2})$/u.test(
    written,
  );

/** The value of `1.756.996,00` or `65 000`; null where the sign between the digits is none of thousands. */
function readGroups(written: string, lang: string): number | null {
  const match = /^(\d{1,3}(?:([\s.,])\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(written);
  if (match === null) return null;
  const [, whole = '', sign = '', decimals] = match;
  const isPoint = sign === '.' || sign === ',';
  const groups = whole.split(sign).length;
  // With several groups or decimals after them the sign can mean thousands only.
  const isSure = !isPoint || groups > 2 || decimals !== undefined;
  if (!isSure && (sign === ',') !== (lang === 'en' || lang.startsWith('en-'))) return null;
  return Number(`${whole.replace(/\D/gu, '')}.${decimals ?? '0'}`);
}
