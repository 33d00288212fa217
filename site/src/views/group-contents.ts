/** A paragraph, or the lines of a table of contents. */
export type TextBlock = string | readonly string[];

/** A page of a file stands at the end of a line of its contents. */
const ENDS_WITH_PAGE = /\s(\d{1,3})$/u;
/** Fewer lines may end with numbers by chance. */
const LEAST = 3;
/** UTF-16 units; a line of contents is no paragraph. */
const LONGEST = 200;

/** Puts paragraphs together that are lines of a table of contents: they end with pages, none before the one above it. */
export function groupContents(paragraphs: readonly string[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let page = 0;
  const end = (): void => {
    blocks.push(...(lines.length < LEAST ? lines : [lines]));
    lines = [];
    page = 0;
  };
  for (const paragraph of paragraphs) {
    const next = getPage(paragraph);
    if (next === null || next < page) end();
    if (next === null) blocks.push(paragraph);
    else {
      lines.push(paragraph);
      page = next;
    }
  }
  end();
  return blocks;
}

function getPage(line: string): number | null {
  const number = line.length > LONGEST ? undefined : ENDS_WITH_PAGE.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}
