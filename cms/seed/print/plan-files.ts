import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { settleZip } from '@closer/shared/tables/settle-zip.ts';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { readPlanTitle } from './plan-title.ts';
import { writePlanDocument } from './plan-document.ts';
import { PLAN_COLUMNS, readPlanWords, type PlanColumn, type PlanWords } from './plan-words.ts';

/** The work that the files belong to. */
const KEY = 'blank-action-plan';

/** Rows to write in. */
const EMPTY_ROWS = 20;

/** Width of each column in letters. */
const WIDTHS: Readonly<Record<PlanColumn, number>> = {
  number: 8,
  titles: 44,
  field: 24,
  targetGroups: 24,
  responsible: 24,
  start: 12,
  end: 12,
  progress: 16,
  cost: 14,
  currency: 10,
  costMeaning: 14,
  fundingSources: 28,
  indicator: 30,
  planned: 12,
  reached: 12,
  risks: 34,
};

/** The blank action plan by file name. `folder` is the absolute path of `cms/seed/print`. */
export const PLAN_FILES: ReadonlyMap<string, (folder: string) => Promise<Uint8Array>> = new Map(
  LOCALE_CODES.flatMap((code): [string, (folder: string) => Promise<Uint8Array>][] => [
    [
      `${KEY}-${code}.docx`,
      async (folder) =>
        await writePlanDocument(
          await readPlanTitle(folder, KEY, code),
          await readPlanWords(folder, code),
          code,
        ),
    ],
    [
      `${KEY}-${code}.xlsx`,
      async (folder) => await writePlanWorkbook(await readPlanWords(folder, code)),
    ],
  ]),
);

/** A sheet to fill in, and one that says how. */
async function writePlanWorkbook(words: PlanWords): Promise<Uint8Array> {
  const file = writeXlsxFile([
    {
      sheet: words.sheet,
      data: [
        PLAN_COLUMNS.map((key) => toHead(words.columns[key][0])),
        ...Array.from({ length: EMPTY_ROWS }, (_, at) =>
          PLAN_COLUMNS.map((key) =>
            key === 'number' ? { value: at + 1, type: Number, ...BORDER } : BORDER,
          ),
        ),
      ],
      columns: PLAN_COLUMNS.map((key) => ({ width: WIDTHS[key] })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      orientation: 'landscape',
    },
    {
      sheet: words.guideSheet,
      data: buildGuide(words),
      columns: [{ width: 30 }, { width: 90 }],
    },
  ]);
  const blob = await file.toBlob();
  return settleZip(new Uint8Array(await blob.arrayBuffer()));
}

const BORDER = {
  borderStyle: 'thin',
  borderColor: '#857a93',
  wrap: true,
  alignVertical: 'top',
} as const;

const toHead = (value: string) => ({
  ...BORDER,
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#f7eddd',
});

function buildGuide(words: PlanWords): SheetData {
  const line = (value: string) => [
    { value, type: String, wrap: true, columnSpan: 2, height: 34 },
    null,
  ];
  return [
    line(words.intro),
    [toHead(words.column), toHead(words.whatToWrite)],
    ...PLAN_COLUMNS.map((key) => {
      const [head, text] = words.columns[key];
      return [
        { value: head, type: String, fontWeight: 'bold' as const, ...BORDER },
        { value: text, type: String, ...BORDER },
      ];
    }),
    line(words.imprint),
  ];
}
