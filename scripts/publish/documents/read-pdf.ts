import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { z } from 'zod';
import { dropRunningHeads, type PageLines } from './drop-running-heads.ts';
import { gatherLines, type GatherOptions, type TextPiece } from './gather-lines.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { collectWords, isDivided, joinLines } from './join-lines.ts';
import { MAX_CHARACTERS, MAX_PAGES, MAX_PIXELS } from './recipe.ts';
import type { ReadText, Unreadable } from './text-source.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Letters below which a page counts as one without text. */
const FEW_LETTERS = 20;
/** Pages without text of which it is looked up whether they are pictures. */
const SCAN_SAMPLE = 3;
/** Share of pages without text from which a document of pictures is a scan. */
const SCAN_SHARE = 0.8;

/** Programs that draw a soft hyphen in a span of its own, as PDF wishes, and no other empty ones. */
const SPANS_DIVIDE = /^(?:Typst|Skia)/u;
/** Of these, one that gives a span without a tag only to a hyphen that is no soft one, and drawn by the sign of one. */
const SPANS_JOIN = /^Typst/u;

interface PdfPages {
  readonly pages: readonly { readonly pieces: readonly TextPiece[]; readonly height: number }[];
  readonly cut: boolean;
  /** Pages that could not be read. */
  readonly broken: number;
}

/** What a file says of the programs that made it. */
const info = z
  .object({ Creator: z.string(), Producer: z.string() })
  .partial()
  .catch({})
  .transform(({ Creator = '', Producer = '' }) => [Creator, Producer]);

/** Reads a PDF page by page. Takes the bytes over. */
export async function readPdf(pdf: Uint8Array): Promise<ReadText | Unreadable> {
  let document: PdfDocument;
  try {
    document = await getDocumentProxy(pdf, { verbosity: 0, maxImageSize: MAX_PIXELS });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { fault: isLocked ? 'locked' : 'damaged' };
  }
  try {
    const read = await readPages(document);
    if (read.broken * 2 >= read.pages.length) return { fault: 'damaged' };
    if (await isScan(document, read)) return { fault: 'scan' };
    const programs = info.parse((await document.getMetadata()).info);
    const spans = {
      spansDivide: programs.some((program) => SPANS_DIVIDE.test(program)),
      spansJoin: programs.some((program) => SPANS_JOIN.test(program)),
    };
    return { numbered: true, pages: toTexts(gatherPages(read, spans)), cut: read.cut };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(document: PdfDocument): Promise<PdfPages> {
  const pages: { pieces: readonly TextPiece[]; height: number }[] = [];
  let characters = 0;
  let broken = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > MAX_PAGES || characters > MAX_CHARACTERS) {
      return { pages, broken, cut: true };
    }
    const page = await readPage(document, number);
    if (page === null) broken += 1;
    pages.push(page ?? { pieces: [], height: 1 });
    characters += page === null ? 0 : countCharacters(page.pieces);
  }
  return { pages, broken, cut: false };
}

async function readPage(document: PdfDocument, number: number) {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { height } = page.getViewport({ scale: 1 });
    page.cleanup();
    return { pieces: items.map(toPiece), height };
  } catch {
    return null;
  }
}

/** What is needed of a piece, so that a thousand pages are no burden. */
function toPiece(item: Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number]): TextPiece {
  if (!('str' in item)) {
    const tag = 'tag' in item ? String(item.tag) : '';
    return { type: item.type, tag, isTagged: Boolean(item.id) };
  }
  const { str, transform, width, height } = item;
  return { str, transform: transform.map(Number), width, height };
}

const countCharacters = (pieces: readonly TextPiece[]): number =>
  pieces.reduce((sum, piece) => sum + ('str' in piece ? piece.str.length : 0), 0);

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const getText = (pieces: readonly TextPiece[]): string =>
  pieces.map((piece) => ('str' in piece ? piece.str : '')).join(' ');

/** Some files mark all of their text as no part of it: then the mark says nothing. */
function gatherPages(
  { pages }: PdfPages,
  spans: Pick<GatherOptions, 'spansDivide' | 'spansJoin'>,
): readonly PageLines[] {
  const gather = (withArtifacts: boolean): readonly PageLines[] =>
    pages.map(({ pieces, height }) => ({
      lines: gatherLines(pieces, { withArtifacts, ...spans }),
      height,
    }));
  const count = (gathered: readonly PageLines[]): number =>
    gathered.reduce(
      (sum, { lines }) => sum + lines.reduce((all, { text }) => all + text.length, 0),
      0,
    );
  const marked = gather(false);
  const all = gather(true);
  return count(marked) * 2 < count(all) ? all : marked;
}

function toTexts(pages: readonly PageLines[]): readonly string[] {
  const kept = dropRunningHeads(pages);
  const words = collectWords(kept.flatMap((lines) => lines.map(({ text }) => text)));
  const paragraphs = kept.map((lines) =>
    joinParagraphs(lines).map((paragraph) => joinLines(paragraph, words)),
  );
  mendPageEnds(paragraphs);
  return paragraphs.map((page) => page.join('\n\n'));
}

/** A word divided by the end of a page stands whole on the page where it begins. */
function mendPageEnds(pages: string[][]): void {
  for (const [at, page] of pages.entries()) {
    const last = page.at(-1);
    const next = pages[at + 1];
    const [first = '', ...others] = next ?? [];
    if (last === undefined || next === undefined || !isDivided(last, first)) continue;
    const [rest = '', ...words] = first.split(' ');
    page.splice(-1, 1, last.slice(0, -1) + rest);
    const left = words.join(' ');
    pages[at + 1] = left === '' ? others : [left, ...others];
  }
}

/** Pages that are pictures, without a text behind them. What is drawn with lines is none: a logo, a poster. */
async function isScan(document: PdfDocument, { pages }: PdfPages): Promise<boolean> {
  const blank = pages.flatMap(({ pieces }, at) =>
    countLetters(getText(pieces)) < FEW_LETTERS ? [at + 1] : [],
  );
  if (blank.length < pages.length * SCAN_SHARE) return false;
  let pictures = 0;
  const looked = blank.slice(0, SCAN_SAMPLE);
  for (const number of looked) if (await hasPicture(await document.getPage(number))) pictures += 1;
  return pictures * 2 > looked.length;
}

async function hasPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const painting = new Set([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
  ]);
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  return fnArray.some((operator: number) => painting.has(operator));
}
