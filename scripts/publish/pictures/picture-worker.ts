import { PDFiumLibrary, type PDFiumPageRenderOptions } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { z } from 'zod';
import { answerQuestions } from '../file-thread/answer-questions.ts';
import { LONG_SIDE, MAX_PIXELS } from './recipe.ts';

/*
 * The thread that opens files, started by `picture-opener.ts`. PDFs are drawn by PDFium inside WebAssembly: a file
 * that breaks it breaks out of nothing.
 */

const question = z.object({ kind: z.enum(['pdf', 'picture']), bytes: z.instanceof(Uint8Array) });

const library = PDFiumLibrary.init();

const toPng = async ({ data, width, height }: PDFiumPageRenderOptions): Promise<Uint8Array> =>
  await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();

async function drawFirstPage(pdf: Uint8Array) {
  const document = await (await library).loadDocument(pdf);
  try {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = LONG_SIDE / Math.max(originalWidth, originalHeight);
    const { width, height, data } = await page.render({ scale, render: toPng });
    return { width, height, bytes: data };
  } finally {
    document.destroy();
  }
}

answerQuestions(async (message) => {
  const { kind, bytes } = question.parse(message);
  if (kind === 'pdf') return await drawFirstPage(bytes);
  await sharp(bytes, { limitInputPixels: MAX_PIXELS }).stats();
  return { whole: true };
});
