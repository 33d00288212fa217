/**
 * An entry that holds a term, by its number, with what the term weighs there; behind it, where the term stands on pages of the entry's
 * documents, the places of those pages in its list, the best first.
 */
export type Posting = readonly [entry: number, weight: number, pages?: readonly number[]];

/** Entries that hold a term, in the order of their numbers: in their own texts, or on pages. */
export type Postings = readonly Posting[];

/** Weights are kept as one of 26 steps, each a quarter more than the one before. */
const LEAST = 0.25;
const STEP = 1.25;
const STEPS = 26;
const LOG_STEP = Math.log(STEP);
const FIRST_LETTER = 'A'.charCodeAt(0);

const BASE = 36;

/** Stands between the postings of own texts and those of pages. */
const ON_PAGES = '|';
/** Stands before the place of a page. */
const PAGE = '.';

/**
 * Postings as text: a capital letter for the weight, then how far the entry lies behind the one before, in base 36, nothing for
 * the very next. `A` stands for 0.25. Behind `|` the same with pages: `C2.6.a`. Text packs well and is read without a table.
 */
export function encodePostings(postings: Postings): string {
  const own = encodeRun(postings.filter(([, , pages]) => pages === undefined));
  const onPages = encodeRun(postings.filter(([, , pages]) => pages !== undefined));
  return onPages === '' ? own : own + ON_PAGES + onPages;
}

function encodeRun(postings: Postings): string {
  let last = -1;
  let text = '';
  for (const [entry, weight, pages = []] of postings) {
    const step = Math.round(Math.log(Math.max(weight, LEAST) / LEAST) / LOG_STEP);
    const gap = entry - last - 1;
    text += String.fromCharCode(FIRST_LETTER + Math.min(STEPS - 1, step));
    if (gap > 0) text += gap.toString(BASE);
    for (const page of pages) text += PAGE + page.toString(BASE);
    last = entry;
  }
  return text;
}

const WEIGHTS = Array.from({ length: STEPS }, (_, step) => LEAST * STEP ** step);

/** Reads what `encodePostings` wrote, those of own texts first; throws nothing, whatever it is given. */
export function* decodePostings(text: string): Generator<Posting> {
  const [own = '', onPages = ''] = text.split(ON_PAGES);
  for (const [entry, weight] of decodeRun(own)) yield [entry, weight];
  for (const [entry, weight, rest] of decodeRun(onPages)) {
    const pages = rest.split(PAGE).slice(1);
    yield [entry, weight, pages.map((page) => Number.parseInt(page, BASE))];
  }
}

/** What stands behind the weight of each; of `2.6.a` a number in base 36 ends at the first point. */
function* decodeRun(
  text: string,
): Generator<readonly [entry: number, weight: number, rest: string]> {
  let last = -1;
  let at = 0;
  while (at < text.length) {
    const weight = WEIGHTS[text.charCodeAt(at) - FIRST_LETTER] ?? 0;
    let end = at + 1;
    while (end < text.length && !isCapital(text.charCodeAt(end))) end += 1;
    const rest = text.slice(at + 1, end);
    last += 1 + (rest === '' || rest.startsWith(PAGE) ? 0 : Number.parseInt(rest, BASE));
    yield [last, weight, rest];
    at = end;
  }
}

const isCapital = (code: number): boolean => code >= FIRST_LETTER && code < FIRST_LETTER + STEPS;
