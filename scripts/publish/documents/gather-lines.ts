import { cleanText } from './clean-text.ts';

/** A run of text as pdf.js gives it, or the begin or end of a part that the file marks. */
export type TextPiece =
  | {
      readonly str: string;
      /** Matrix of the run: its place is in the last two numbers, in points from the lower left corner. */
      readonly transform: readonly number[];
      /** Points. */
      readonly width: number;
      readonly height: number;
    }
  | {
      /** `beginMarkedContent`, `beginMarkedContentProps`, `endMarkedContent`. */
      readonly type: string;
      /** What is inside is no part of the text. */
      readonly isArtifact: boolean;
    };

/** A line of a page. Measures in points, from the lower left corner. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of what the letters stand on. */
  readonly base: number;
  /** Size of its largest letters. */
  readonly size: number;
}

type Run = Extract<TextPiece, { str: string }>;
type MutableLine = { -readonly [Key in keyof Line]: Line[Key] };

/** Runs nearer than this share of their size belong to one word. */
const WORD_GAP = 0.2;
/** A note's number stands this share of a size above its line, and still on it. */
const RAISED = 0.6;

/**
 * The lines of a page in the order in which the file draws them, which is that of reading in all files but very odd ones.
 *
 * @param withArtifacts also what the file marks as no part of its text: running heads, leaders of a table of contents
 */
export function gatherLines(pieces: Iterable<TextPiece>, withArtifacts: boolean): readonly Line[] {
  const lines: MutableLine[] = [];
  const marks: boolean[] = [];
  for (const piece of pieces) {
    if (!('str' in piece)) {
      if (piece.type.startsWith('begin')) marks.push(piece.isArtifact);
      else marks.pop();
    } else if (piece.str !== '' && (withArtifacts || !marks.includes(true))) {
      addRun(lines, piece);
    }
  }
  return lines
    .map((line) => ({ ...line, text: cleanText(line.text) }))
    .filter(({ text }) => text !== '');
}

function addRun(lines: MutableLine[], { str, transform, width, height }: Run): void {
  const [a = 0, b = 0, , , left = 0, base = 0] = transform;
  const size = height === 0 ? Math.hypot(a, b) : height;
  const line = lines.at(-1);
  const isBlank = str.trim() === '';
  if (line === undefined || !isOnLine(line, left, base, size)) {
    if (!isBlank) lines.push({ text: str, left, right: left + width, base, size });
    return;
  }
  const gap = left - line.right;
  const isApart = gap > WORD_GAP * size && !line.text.endsWith(' ');
  line.text += isApart ? ` ${str}` : str;
  if (isBlank) return;
  line.right = Math.max(line.right, left + width);
  if (size > line.size) Object.assign(line, { size, base });
}

function isOnLine(line: Line, left: number, base: number, size: number): boolean {
  const largest = Math.max(line.size, size);
  return Math.abs(base - line.base) <= RAISED * largest && left >= line.right - 2 * largest;
}
