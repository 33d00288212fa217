/** A byte order mark, by which spreadsheets know that the text is UTF-8. */
const MARK = '\ufeff';

/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * A table as CSV (RFC 4180) that spreadsheets open with all letters right. A cell that would be run as a formula gets an apostrophe
 * before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((cells) => `${cells.map(quote).join()}\r\n`).join('');
}

function quote(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
