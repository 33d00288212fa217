import { settleZip } from '@closer/shared/tables/settle-zip.ts';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Cell } from '../views/build-measure-table.ts';

/** Excel refuses longer names of sheets, and these signs in them. */
const MAX_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/gu;

/** Width of a column in letters: wide enough to read, never wider than a screen. */
const NARROW = 8;
const WIDE = 48;

/**
 * A table as XLSX, the first row its headings: the same cells give the same bytes. Words are kept as text, so nothing that begins
 * like a formula is run.
 */
export async function writeWorkbook(
  name: string,
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const [heads = [], ...others] = rows;
  const data: SheetData = [
    heads.map((cell) => ({
      value: String(cell ?? ''),
      type: String,
      fontWeight: 'bold',
      wrap: true,
    })),
    ...others.map((cells) => cells.map((cell) => toCell(cell))),
  ];
  const file = writeXlsxFile(data, {
    sheet: name.replaceAll(FORBIDDEN, ' ').slice(0, MAX_NAME),
    columns: heads.map((_, at) => ({ width: getWidth(rows.map((cells) => cells[at] ?? null)) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  });
  const blob = await file.toBlob();
  return settleZip(new Uint8Array(await blob.arrayBuffer()), (part, bytes) =>
    part === SHEET ? fitToPaper(bytes) : bytes,
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** Prints all columns on one sheet of paper and as many rows below each other as there are: the library has no word for it. */
function fitToPaper(sheet: Uint8Array): Uint8Array {
  const xml = new TextDecoder()
    .decode(sheet)
    .replace(/<worksheet [^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
  return new TextEncoder().encode(xml);
}

function toCell(cell: Cell): SheetData[number][number] {
  if (cell === null) return null;
  return typeof cell === 'number'
    ? { value: cell, type: Number, alignVertical: 'top' }
    : { value: cell, type: String, alignVertical: 'top', wrap: true };
}

function getWidth(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length));
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
}
