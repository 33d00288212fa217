/** A letter, then what stands where a word is divided: a hyphen that is seen, or one that only may be. */
const DIVIDED = /\p{L}[\u002d\u2010\u00ad]$/u;
const ENDS_WITH_LETTER = /[\p{L}\p{M}]$/u;
const BEGINS_WITH_LETTER = /^\p{Ll}/u;
const COMPOUND = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const LAST_WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;
/** Parts of comparatives, always written with a hyphen: по-добър, най-добър. */
const ALWAYS_HYPHENATED = new Set(['по', 'най']);

/** Words of a document, lower case: they tell a compound from a divided word, and a divided word from two. */
export interface DocumentWords {
  readonly all: ReadonlySet<string>;
  /** Those that stand between others of their line, where nothing is divided. */
  readonly inside: ReadonlySet<string>;
}

/** The words of a document from its lines as printed. A half of a divided word counts among all, and stands inside no line. */
export function collectWords(lines: Iterable<string>): DocumentWords {
  const all = new Set<string>();
  const inside = new Set<string>();
  for (const line of lines) {
    const found = [...line.replaceAll('\u00ad', '').toLowerCase().matchAll(COMPOUND)];
    for (const [at, [word]] of found.entries()) {
      const plain = word.replaceAll('\u2010', '-');
      all.add(plain);
      if (at > 0 && at < found.length - 1) inside.add(plain);
    }
  }
  return { all, inside };
}

/** The lines of a paragraph as one text. A word divided at the end of a line is whole again. */
export function joinLines(lines: readonly string[], words: DocumentWords): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line;
    else if (isDivided(text, line)) {
      text = keepsHyphen(text, line, words.all) ? text + line : text.slice(0, -1) + line;
    } else text = isDividedUnseen(text, line, words) ? text + line : `${text} ${line}`;
  }
  return text.replaceAll('\u00ad', '');
}

/**
 * Whether the word at the end of one line goes on in the next although no hyphen is left of it: pdf.js leaves out soft hyphens that
 * are drawn. The document has the whole word elsewhere, and one of its halves nowhere.
 */
function isDividedUnseen(text: string, line: string, { all, inside }: DocumentWords): boolean {
  if (!ENDS_WITH_LETTER.test(text) || !BEGINS_WITH_LETTER.test(line)) return false;
  const [first, second] = getHalves(text, line);
  if (first.length < 2 || second.length < 2 || !all.has(first + second)) return false;
  return !inside.has(first) || !inside.has(second);
}

/** The last word of one line and the first of the next, lower case. */
function getHalves(text: string, line: string): readonly [string, string] {
  const first = LAST_WORD.exec(text)?.[0] ?? '';
  const second = FIRST_WORD.exec(line)?.[0] ?? '';
  return [first.toLowerCase(), second.toLowerCase()];
}

/** Whether the word at the end of one text goes on at the beginning of the next. */
export function isDivided(text: string, next: string): boolean {
  return DIVIDED.test(text) && BEGINS_WITH_LETTER.test(next);
}

function keepsHyphen(text: string, line: string, words: ReadonlySet<string>): boolean {
  if (text.endsWith('\u00ad')) return false;
  const [first, second] = getHalves(text.slice(0, -1), line);
  if (words.has(first + second)) return false;
  return words.has(`${first}-${second}`) || ALWAYS_HYPHENATED.has(first);
}
