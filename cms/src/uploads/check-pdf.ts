import { getDocumentProxy } from 'unpdf';
import { refuse, type Refusal } from './refusal.ts';
import { scanPdfNames } from './scan-pdf-names.ts';

/** What readers and the site are told about a PDF. */
export interface PdfFacts {
  readonly pages: number;
  /** Has a structure that assistive technology can follow. */
  readonly tagged: boolean;
  /** Its text can be read, not only seen: a scan has none. */
  readonly textLayer: boolean;
}

/** Pages looked at for text, spread over the whole file. */
const TEXT_SAMPLE = 12;

const ACTIVE_REFUSALS = {
  script: 'upload.pdf.script',
  launch: 'upload.pdf.launch',
  attachment: 'upload.pdf.attachment',
} as const;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The frame every PDF has, looked at before anything parses it. */
export function checkPdfFrame(pdf: Buffer): Refusal | null {
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') return refuse('upload.content', { ext: 'PDF' });
  if (!pdf.subarray(-1024).includes('%%EOF')) return refuse('upload.pdf.truncated');
  const active = scanPdfNames(pdf);
  return active === null ? null : refuse(ACTIVE_REFUSALS[active]);
}

/** Half of the pages looked at carry text, or more. */
async function hasTextLayer(document: PdfDocument): Promise<boolean> {
  const step = Math.max(1, Math.floor(document.numPages / TEXT_SAMPLE));
  let seen = 0;
  let readable = 0;
  for (let number = 1; number <= document.numPages; number += step) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    if (items.some((item) => 'str' in item && item.str.trim() !== '')) readable += 1;
    page.cleanup();
    seen += 1;
  }
  return readable * 2 >= seen;
}

function isPasswordFault(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'PasswordException';
}

/** Scripts, attachments and restrictions as pdf.js sees them, wherever the file hides them. */
async function checkOpenPdf(document: PdfDocument): Promise<Refusal | null> {
  if ((await document.getPermissions()) !== null) return refuse('upload.pdf.encrypted');
  if ((await document.getJSActions()) !== null) return refuse('upload.pdf.script');
  if ((await document.getAttachments()) !== null) return refuse('upload.pdf.attachment');
  return null;
}

/**
 * Reads a PDF: refused when it is no whole PDF, is locked, or carries scripts, programs or attached
 * files; otherwise its facts. Takes the bytes over.
 */
export async function readPdf(pdf: Buffer): Promise<Refusal | PdfFacts> {
  const frame = checkPdfFrame(pdf);
  if (frame !== null) return frame;
  let document: PdfDocument;
  try {
    document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  } catch (fault) {
    return refuse(isPasswordFault(fault) ? 'upload.pdf.encrypted' : 'upload.pdf.broken');
  }
  try {
    const refusal = await checkOpenPdf(document);
    if (refusal !== null) return refusal;
    const mark = await document.getMarkInfo();
    return {
      pages: document.numPages,
      tagged: mark?.Marked === true,
      textLayer: await hasTextLayer(document),
    };
  } catch {
    return refuse('upload.pdf.broken');
  } finally {
    await document.loadingTask.destroy();
  }
}
