import { cleanText, dropLeader } from './clean-text.ts';

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
      /** `Artifact` for what is no part of the text. */
      readonly tag: string;
      /** Whether it has a place in the file's tree of tags. */
      readonly isTagged: boolean;
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
type MutableLine = { -readonly [Key in keyof Line]: Line[Key] } & {
  /** Its last sign is a hyphen of which pdf.js left a gap. */
  endsInGap: boolean;
};

/** Runs nearer than this share of their size belong to one word. */
const WORD_GAP = 0.2;
/** A gap narrower than this share of the size is the hyphen that pdf.js left out; a wider one, a hyphen and a blank. */
const HYPHEN_GAP = 0.5;
const SEEN_HYPHEN = /[-\u2010]$/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
/** A note's number stands this share of a size above its line, and still on it. */
const RAISED = 0.6;

export interface GatherOptions {
  /** Takes also what the file marks as no part of its text: running heads, leaders of a table of contents. */
  readonly withArtifacts: boolean;
  /** An empty span stands where a soft hyphen is drawn, which pdf.js leaves out. */
  readonly spansDivide: boolean;
  /** One without a tag stands where a hyphen is drawn by the sign of the soft one. */
  readonly spansJoin: boolean;
}

/** The lines of a page in the order in which the file draws them, which is that of reading in all files but very odd ones. */
export function gatherLines(
  pieces: Iterable<TextPiece>,
  { withArtifacts, spansDivide, spansJoin }: GatherOptions,
): readonly Line[] {
  const lines: MutableLine[] = [];
  const marks: { readonly tag: string; readonly isTagged: boolean; isEmpty: boolean }[] = [];
  for (const piece of pieces) {
    const mark = marks.at(-1);
    if ('str' in piece) {
      if (piece.str === '') continue;
      if (mark !== undefined) mark.isEmpty = false;
      if (withArtifacts || marks.every(({ tag }) => tag !== 'Artifact')) addRun(lines, piece);
    } else if (piece.type.startsWith('begin')) marks.push({ ...piece, isEmpty: true });
    else {
      marks.pop();
      const line = lines.at(-1);
      const divides = spansDivide && mark?.tag === 'Span' && mark.isEmpty;
      if (!divides || line === undefined || SEEN_HYPHEN.test(line.text)) continue;
      const joins = spansJoin && !mark.isTagged && ENDS_IN_WORD.test(line.text);
      line.text += joins ? '-' : '\u00ad';
      line.endsInGap = true;
    }
  }
  return lines
    .map(({ endsInGap: _, ...line }) => ({ ...line, text: dropLeader(cleanText(line.text)) }))
    .filter(({ text }) => text !== '');
}

function addRun(lines: MutableLine[], { str, transform, width, height }: Run): void {
  const [a = 0, b = 0, , , left = 0, base = 0] = transform;
  const size = height === 0 ? Math.hypot(a, b) : height;
  const line = lines.at(-1);
  const isBlank = str.trim() === '';
  if (line === undefined || !isOnLine(line, left, base, size)) {
    if (!isBlank)
      lines.push({ text: str, left, right: left + width, base, size, endsInGap: false });
    return;
  }
  // The blank is the gap, or a part of it.
  if (isBlank && line.endsInGap) return;
  // Inside a line nothing is divided.
  if (line.endsInGap) line.text = line.text.replace(/\u00ad$/u, '-');
  const least = line.endsInGap ? HYPHEN_GAP : WORD_GAP;
  line.endsInGap = false;
  const gap = left - line.right;
  const isApart = gap > least * size && !line.text.endsWith(' ');
  line.text += isApart ? ` ${str}` : str;
  if (isBlank) return;
  line.right = Math.max(line.right, left + width);
  if (size > line.size) Object.assign(line, { size, base });
}

function isOnLine(line: Line, left: number, base: number, size: number): boolean {
  const largest = Math.max(line.size, size);
  return Math.abs(base - line.base) <= RAISED * largest && left >= line.right - 2 * largest;
}
