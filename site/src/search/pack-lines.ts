import { TERMS_HEAD } from './index-format.ts';

/** Letters that a word may share with the one before: what one digit in base 36 says. */
const MOST = 35;
const BASE = 36;

/**
 * Sorted lines as the text of a file. A line is a key and then, by turns, a word under it and what is told of the word, all separated
 * by tabs. Each key and each word begins with the number of letters that it shares with the one before, one digit, and those are left
 * out; a word that is the key itself is nothing. What is told of the words follows below all lines, in their order: words beside words
 * and postings beside postings pack an eighth smaller than by turns. The first line is a head with the number of lines and of all that
 * follows them, so that a file that was cut short is found out.
 */
export function packLines(lines: readonly string[]): string {
  const told: string[] = [];
  let lastKey = '';
  const packed = lines.map((line) => {
    const [key = '', ...parts] = line.split('\t');
    let last = key;
    const words = [cutShared(lastKey, key)];
    lastKey = key;
    parts.forEach((part, at) => {
      if (at % 2 === 1) told.push(part);
      else if (part === '') words.push('');
      else {
        words.push(cutShared(last, part));
        last = part;
      }
    });
    return words.join('\t');
  });
  const head = [TERMS_HEAD, packed.length, told.length].join(' ');
  return [head, ...packed, ...told].join('\n');
}

/** Reads what `packLines` wrote; null for another version, or what is cut short. */
export function unpackLines(text: string): readonly string[] | null {
  const [head = '', ...rest] = text.split('\n');
  const [, lines = 0, told = 0] = head.split(' ').map(Number);
  if (head !== [TERMS_HEAD, lines, told].join(' ') || rest.length !== lines + told) return null;
  let next = lines;
  let lastKey = '';
  return rest.slice(0, lines).map((line) => {
    const [first = '', ...words] = line.split('\t');
    lastKey = addShared(lastKey, first);
    let last = lastKey;
    const parts = words.flatMap((word) => {
      if (word !== '') last = addShared(last, word);
      return [word === '' ? '' : last, rest[next++] ?? ''];
    });
    return [lastKey, ...parts].join('\t');
  });
}

function cutShared(before: string, word: string): string {
  const most = Math.min(MOST, before.length, word.length);
  let shared = 0;
  while (shared < most && before[shared] === word[shared]) shared += 1;
  return shared.toString(BASE) + word.slice(shared);
}

const addShared = (before: string, packed: string): string =>
  before.slice(0, Number.parseInt(packed.charAt(0), BASE)) + packed.slice(1);
