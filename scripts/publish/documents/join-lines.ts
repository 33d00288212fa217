/** A letter, then what stands where a word is divided: a hyphen that is seen, or one that only may be. */
const DIVIDED = /\p{L}[\u002d\u2010\u00ad]$/u;
const BEGINS_WITH_LETTER = /^\p{Ll}/u;
const COMPOUND = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const LAST_WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+/u;
/** Parts of comparatives, always written with a hyphen: по-добър, най-добър. */
const ALWAYS_HYPHENATED = new Set(['по', 'най']);

/** Words of a document as they stand inside its lines, lower case: they tell a compound from a divided word. */
export function collectWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.replaceAll('\u00ad', '').toLowerCase().matchAll(COMPOUND)) {
      words.add(word.replaceAll('\u2010', '-'));
    }
  }
  return words;
}

/** The lines of a paragraph as one text. A word divided at the end of a line is whole again. */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line;
    else if (!isDivided(text, line)) text = `${text} ${line}`;
    else text = keepsHyphen(text, line, words) ? text + line : text.slice(0, -1) + line;
  }
  return text.replaceAll('\u00ad', '');
}

/** Whether the word at the end of one text goes on at the beginning of the next. */
export function isDivided(text: string, next: string): boolean {
  return DIVIDED.test(text) && BEGINS_WITH_LETTER.test(next);
}

function keepsHyphen(text: string, line: string, words: ReadonlySet<string>): boolean {
  if (text.endsWith('\u00ad')) return false;
  const first = (LAST_WORD.exec(text.slice(0, -1))?.[0] ?? '').toLowerCase();
  const second = (FIRST_WORD.exec(line)?.[0] ?? '').toLowerCase();
  if (words.has(first + second)) return false;
  return words.has(`${first}-${second}`) || ALWAYS_HYPHENATED.has(first);
}
