/** Entries that hold a term, with the weight that it has in each. In the order of their numbers. */
export type Postings = readonly (readonly [entry: number, weight: number])[];

/** Weights are kept as one of 26 steps, each a quarter more than the one before. */
const LEAST = 0.25;
const STEP = 1.25;
const STEPS = 26;
const LOG_STEP = Math.log(STEP);
const FIRST_LETTER = 'A'.charCodeAt(0);

const BASE = 36;

/**
 * Postings as text: a capital letter for the weight, then how far the entry lies behind the one before, in base 36, nothing for
 * the very next. `A` stands for 0.25. Text packs well and is read without a table.
 */
export function encodePostings(postings: Postings): string {
  let last = -1;
  let text = '';
  for (const [entry, weight] of postings) {
    const step = Math.round(Math.log(Math.max(weight, LEAST) / LEAST) / LOG_STEP);
    const gap = entry - last - 1;
    text += String.fromCharCode(FIRST_LETTER + Math.min(STEPS - 1, step));
    if (gap > 0) text += gap.toString(BASE);
    last = entry;
  }
  return text;
}

const WEIGHTS = Array.from({ length: STEPS }, (_, step) => LEAST * STEP ** step);

/** Reads what `encodePostings` wrote; throws nothing, whatever it is given. */
export function* decodePostings(text: string): Generator<readonly [entry: number, weight: number]> {
  let last = -1;
  let at = 0;
  while (at < text.length) {
    const weight = WEIGHTS[text.charCodeAt(at) - FIRST_LETTER] ?? 0;
    let end = at + 1;
    while (end < text.length && !isCapital(text.charCodeAt(end))) end += 1;
    last += 1 + (end === at + 1 ? 0 : Number.parseInt(text.slice(at + 1, end), BASE));
    yield [last, weight];
    at = end;
  }
}

const isCapital = (code: number): boolean => code >= FIRST_LETTER && code < FIRST_LETTER + STEPS;
