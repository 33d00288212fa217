import { LOCALES, type Locale } from '@closer/shared/locales.ts';
import { settleZip } from '@closer/shared/tables/settle-zip.ts';
import {
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { PLAN_COLUMNS, type PlanColumn, type PlanWords } from './plan-words.ts';

/** Rows to write in, as many as a sheet has room for; a word processor adds more. */
const EMPTY_ROWS = 7;

/**
 * Columns of the table in the document, with their widths in millimetres. A sheet of paper has no room for sixteen: what belongs
 * together stands one above the other.
 */
const COLUMNS: readonly { readonly keys: readonly PlanColumn[]; readonly width: number }[] = [
  { keys: ['number'], width: 11 },
  { keys: ['titles'], width: 46 },
  { keys: ['field', 'targetGroups'], width: 34 },
  { keys: ['responsible'], width: 28 },
  { keys: ['start', 'end'], width: 22 },
  { keys: ['progress'], width: 25 },
  { keys: ['cost', 'currency', 'costMeaning'], width: 28 },
  { keys: ['fundingSources'], width: 28 },
  { keys: ['indicator', 'planned', 'reached'], width: 30 },
  { keys: ['risks'], width: 25 },
];

const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
/** Width of the names of a table of two columns. */
const NAME_WIDTH = 62;

/** No document says when it was made: equal words give equal bytes. */
const NO_TIME = '1980-01-01T00:00:00Z';

/** The blank plan as DOCX, A4 across, in one language. */
export async function writePlanDocument(
  title: string,
  words: PlanWords,
  language: Locale,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Closer',
    lastModifiedBy: 'Closer',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: getTag(language) } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: 48, bold: true } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: PageOrientation.LANDSCAPE,
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
            margin: { top: 850, right: 550, bottom: 850, left: 550 },
          },
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(words.intro),
          new Paragraph({ text: words.planHeading, heading: HeadingLevel.HEADING_1 }),
          buildPlanTable(words),
          new Paragraph({
            text: words.measuresHeading,
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: true,
          }),
          buildMeasureTable(words),
          new Paragraph({
            text: words.guideHeading,
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: true,
          }),
          ...PLAN_COLUMNS.map((key) => buildHelp(words.columns[key])),
          new Paragraph({ text: words.imprint, spacing: { before: 360 } }),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settleZip(bytes, settleTimes);
}

function settleTimes(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes;
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(
    text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${NO_TIME}`),
  );
}

/** `bg-BG`: word processors check the spelling by it. */
function getTag(language: Locale): string {
  const tag = LOCALES.find(({ code }) => code === language)?.lang ?? language;
  return new Intl.Locale(tag)
    .maximize()
    .toString()
    .replace(/-\w{4}-/u, '-');
}

function buildCell(lines: readonly Paragraph[], width: number, head = false): TableCell {
  return new TableCell({
    children: lines,
    width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F7EDDD' } } : {}),
  });
}

const BOLD: IRunOptions = { bold: true };

const toBold = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ ...BOLD, text })] });

const toSmall = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: 16 })] });

/** What the plan is: a name with what to write there, and room. */
function buildPlanTable({ plan }: PlanWords): Table {
  return new Table({
    width: { size: convertMillimetersToTwip(WIDTH), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [NAME_WIDTH, WIDTH - NAME_WIDTH].map(convertMillimetersToTwip),
    rows: plan.map(
      ([name, help]) =>
        new TableRow({
          cantSplit: true,
          children: [
            buildCell([toBold(name), toSmall(help)], NAME_WIDTH, true),
            buildCell([new Paragraph('')], WIDTH - NAME_WIDTH),
          ],
        }),
    ),
  });
}

function buildMeasureTable({ columns }: PlanWords): Table {
  return new Table({
    width: { size: convertMillimetersToTwip(WIDTH), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS.map(({ width }) => convertMillimetersToTwip(width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: COLUMNS.map(({ keys, width }) =>
          buildCell(
            keys.map((key) => toBold(columns[key][0])),
            width,
            true,
          ),
        ),
      }),
      ...Array.from(
        { length: EMPTY_ROWS },
        (_, at) =>
          new TableRow({
            cantSplit: true,
            children: COLUMNS.map(({ keys, width }) =>
              buildCell(
                keys.map((key) => new Paragraph(key === 'number' ? String(at + 1) : '')),
                width,
              ),
            ),
          }),
      ),
    ],
  });
}

function buildHelp([head, text]: readonly [string, string]): Paragraph {
  return new Paragraph({
    children: [new TextRun({ ...BOLD, text: `${head}: ` }), new TextRun(text)],
  });
}
