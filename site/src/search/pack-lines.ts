import { TERMS_HEAD } from './index-format.ts';

/** Letters that a line may share with the one before: what one digit in base 36 says. */
const MOST = 35;
const BASE = 36;

/**
 * Sorted lines as the text of a file: each begins with the number of letters that it shares with the one before, one digit, and those
 * are left out. The first line is a head with the number of lines, so that a file that was cut short is found out.
 */
export function packLines(lines: readonly string[]): string {
  const packed = lines.map((line, at) => {
    const shared = countShared(lines[at - 1] ?? '', line);
    return shared.toString(BASE) + line.slice(shared);
  });
  return [`${TERMS_HEAD} ${String(lines.length)}`, ...packed].join('\n');
}

/** Reads what `packLines` wrote; null for another version, or what is cut short. */
export function unpackLines(text: string): readonly string[] | null {
  const [head = '', ...packed] = text.split('\n');
  if (head !== `${TERMS_HEAD} ${String(packed.length)}`) return null;
  let before = '';
  return packed.map((line) => {
    before = before.slice(0, Number.parseInt(line.charAt(0), BASE)) + line.slice(1);
    return before;
  });
}

function countShared(before: string, line: string): number {
  const most = Math.min(MOST, before.length, line.length);
  let at = 0;
  while (at < most && before[at] === line[at]) at += 1;
  return at;
}
