import type { Line } from './gather-lines.ts';

/** Distance of lines, as a share of the usual one, from which a paragraph ends. */
const WIDE_GAP = 1.2;
/** Sizes that differ by more are a heading and a text. */
const OTHER_SIZE = 1.08;
/** An indent, as a share of the size of letters. */
const INDENT = 0.7;

const BULLET = /^[•▪◦‣●○■□◆➢✓–—-]\s/u;
const ENDS_SENTENCE = /[.!?:;…]["'”“»’)\]]*$/u;
/** A line of a table of contents. */
const ENDS_WITH_PAGE = /\s\d{1,3}$/u;
const BEGINS_SMALL = /^["'„“”«(]*\p{Ll}/u;

/**
 * Puts lines together to paragraphs by what the eye goes by: a wider gap, another size, an indent, a bullet, a line that ends
 * although the next word would have fitted.
 *
 * @param lines of one page
 * @returns the texts of the lines of each paragraph
 */
export function joinParagraphs(lines: readonly Line[]): readonly (readonly string[])[] {
  return toBlocks(lines).flatMap(splitBlock);
}

/** Lines that stand together: same size, no gap, one column. */
function toBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const leading = getLeading(lines);
  const blocks: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || before === undefined || endsBlock(before, line, leading)) {
      blocks.push([line]);
    } else block.push(line);
    before = line;
  }
  return blocks;
}

function endsBlock(before: Line, line: Line, leading: ReadonlyMap<number, number>): boolean {
  const goesOn = BEGINS_SMALL.test(line.text) && !ENDS_SENTENCE.test(before.text);
  const ratio = line.size / before.size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return !(goesOn && ratio > 0.8 && ratio < 1.25);
  const gap = before.base - line.base;
  // Up again: the next column goes on with the sentence of this one, or begins anew.
  if (gap <= 0) return !goesOn;
  const usual = leading.get(Math.round(line.size)) ?? line.size * 1.3;
  return gap > usual * WIDE_GAP;
}

/** The usual distance of lines, by size of letters: the middle one, since most lines stand inside a paragraph. */
function getLeading(lines: readonly Line[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || Math.round(before.size) !== Math.round(line.size)) continue;
    const gap = before.base - line.base;
    if (gap <= 0 || gap > 2.2 * line.size) continue;
    const size = Math.round(line.size);
    const known = gaps.get(size);
    if (known === undefined) gaps.set(size, [gap]);
    else known.push(gap);
  }
  return new Map([...gaps].map(([size, all]) => [size, getLowerQuarter(all)]));
}

/** Short paragraphs have as many gaps around them as inside: the lower ones are those inside. */
function getLowerQuarter(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)] ?? 0;
}

function splitBlock(block: readonly Line[]): readonly (readonly string[])[] {
  const right = Math.max(...block.map((line) => line.right));
  const left = Math.min(...block.map((line) => line.left));
  const paragraphs: string[][] = [];
  let before: Line | undefined;
  for (const line of block) {
    const paragraph = paragraphs.at(-1);
    const begins =
      before === undefined ||
      BULLET.test(line.text) ||
      isIndented(before, line, left, paragraph?.[0] ?? '') ||
      endsEarly(before, line, right);
    if (paragraph === undefined || begins) paragraphs.push([line.text]);
    else paragraph.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** Lines under a bullet stand further in than the bullet, and begin nothing. */
function isIndented(before: Line, line: Line, left: number, first: string): boolean {
  return (
    !BULLET.test(first) &&
    line.left > left + INDENT * line.size &&
    before.left <= left + INDENT * line.size &&
    ENDS_SENTENCE.test(before.text)
  );
}

function endsEarly(before: Line, line: Line, right: number): boolean {
  if (BEGINS_SMALL.test(line.text)) return false;
  if (ENDS_WITH_PAGE.test(before.text) && ENDS_WITH_PAGE.test(line.text)) return true;
  const [word = ''] = line.text.split(' ', 1);
  const share = word.length / line.text.length;
  const width = (line.right - line.left) * share;
  const isCentred =
    Math.abs(before.left - line.left) > INDENT * line.size &&
    Math.abs(before.left + before.right - line.left - line.right) < line.size;
  return !isCentred && before.right + width + line.size * 0.5 < right;
}
