import type { Line } from './gather-lines.ts';

/** Lines of a page, and its height in points. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Share of the page at its top and at its foot where running heads and numbers stand. */
const EDGE = 0.12;
/** A head stands on this share of the pages: those of chapters differ, and those of left and right pages. */
const SHARE = 0.03;
/** A line on fewer pages than this may be there by chance. */
const LEAST_PAGES = 3;
/** Larger letters than those of the text, by this factor, are a heading: `Article 1`, `Article 2`. */
const LARGE = 1.08;

const NUMBER = /\d+/gu;
/** `7`, `- 7 -`, `[7]`, `7 / 12`, `vii`. */
const BARE_NUMBER =
  /^[\s\-–—[\](){}|·•]*(?:\d{1,4}(?:\s*[/|]\s*\d{1,4})?|[ivxlc]{1,7})[\s\-–—[\](){}|·•.]*$/iu;

/** The pages without running heads and feet, which come again at the same place, and without bare page numbers. */
export function dropRunningHeads(pages: readonly PageLines[]): readonly (readonly Line[])[] {
  const largest = getTextSize(pages) * LARGE;
  const mayBeHead = (line: Line, page: PageLines): boolean =>
    line.size <= largest && isAtEdge(line, page);
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.lines.filter((line) => mayBeHead(line, page)).map(toKey);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length * SHARE);
  const isHead = (line: Line): boolean =>
    BARE_NUMBER.test(line.text) || (counts.get(toKey(line)) ?? 0) >= least;
  return pages.map((page) => page.lines.filter((line) => !(mayBeHead(line, page) && isHead(line))));
}

/** The size that most letters have. */
function getTextSize(pages: readonly PageLines[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines)) {
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function isAtEdge({ base }: Line, { height }: PageLines): boolean {
  return base > height * (1 - EDGE) || base < height * EDGE;
}

/** Equal for the same head with another page number, and for nothing that stands elsewhere. */
const toKey = ({ text, base }: Line): string =>
  `${String(Math.round(base / 4))} ${text.toLowerCase().replace(NUMBER, '#')}`;
