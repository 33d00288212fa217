import { packLines } from './pack-lines.ts';

/** Size of a file of terms before it is packed, in characters, about: a third of it when packed. */
const FILE_SIZE = 22_500;

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
 * @param size of a file before it is packed, in characters
 */
export function splitIntoFiles(
  lines: readonly SortedLine[],
  size = FILE_SIZE,
): readonly LineFile[] {
  return splitByLetter(lines, 0, size).map((part) => ({
    firstKey: part[0]?.key ?? '',
    text: packLines(part.map(({ text }) => text)),
  }));
}

type Part = readonly SortedLine[];

function splitByLetter(lines: Part, depth: number, most: number): readonly Part[] {
  if (lines.length === 0) return [];
  if (lines.length === 1 || sizeOf(lines) <= most) return [lines];
  const groups = [...Map.groupBy(lines, ({ key }) => key.slice(0, depth + 1)).values()];
  const parts = groups.flatMap((group) =>
    // What ends here has no next letter to be told apart by.
    group.every(({ key }) => key.length <= depth) ? [group] : splitByLetter(group, depth + 1, most),
  );
  return joinSmall(parts, most);
}

/** Neighbours that together are small enough become one. */
function joinSmall(parts: readonly Part[], most: number): readonly Part[] {
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
      room = most - size;
    }
  }
  return joined;
}

const sizeOf = (lines: Part): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);
