import { TERMS_HEAD } from './index-format.ts';

/** Size of a file of terms before it is packed, in characters, about: a third of it when packed. */
const FILE_SIZE = 29_000;

/** A line with what it is sorted by. */
export interface SortedLine {
  readonly key: string;
  readonly text: string;
}

/** A file of lines, all keys from its first on to the next file's. */
export interface LineFile {
  readonly firstKey: string;
  readonly text: string;
}

/**
 * Lines cut into files of about equal size. Where a cut falls is decided by the lines of one beginning alone (the first letter, then
 * the next where that is too much), so that an edit far away moves no cut.
 * @param lines sorted by key
 */
export function splitIntoFiles(lines: readonly SortedLine[]): readonly LineFile[] {
  return splitByLetter(lines, 0).map((part) => ({
    firstKey: part[0]?.key ?? '',
    text: [`${TERMS_HEAD} ${String(part.length)}`, ...part.map(({ text }) => text)].join('\n'),
  }));
}

type Part = readonly SortedLine[];

function splitByLetter(lines: Part, depth: number): readonly Part[] {
  if (lines.length === 0) return [];
  if (lines.length === 1 || sizeOf(lines) <= FILE_SIZE) return [lines];
  const groups = [...Map.groupBy(lines, ({ key }) => key.slice(0, depth + 1)).values()];
  const parts = groups.flatMap((group) =>
    // What ends here has no next letter to be told apart by.
    group.every(({ key }) => key.length <= depth) ? [group] : splitByLetter(group, depth + 1),
  );
  return joinSmall(parts);
}

/** Neighbours that together are small enough become one. */
function joinSmall(parts: readonly Part[]): readonly Part[] {
  const joined: SortedLine[][] = [];
  let room = 0;
  for (const part of parts) {
    const size = sizeOf(part);
    const last = joined.at(-1);
    if (last !== undefined && size <= room) {
      last.push(...part);
      room -= size;
    } else {
      joined.push([...part]);
      room = FILE_SIZE - size;
    }
  }
  return joined;
}

const sizeOf = (lines: Part): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);
