import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { checkPackage } from './check-package.ts';
import { readPdf, type PdfFacts } from './check-pdf.ts';
import { checkText } from './check-text.ts';
import { cleanDrawing } from './clean-drawing.ts';
import { cleanImage } from './clean-image.ts';
import type { FileKind } from './file-kinds.ts';
import { refuse, type Refusal } from './refusal.ts';

/** What the content of an accepted file says. */
export interface ContentFacts {
  /** Null for what is no PDF. */
  readonly pdf: PdfFacts | null;
}

/** What `file-type` calls the recordings we accept. */
const AUDIO_TYPES: Readonly<Record<string, readonly string[]>> = {
  '.mp3': ['audio/mpeg'],
  '.m4a': ['audio/x-m4a', 'audio/mp4'],
  '.ogg': ['audio/ogg', 'audio/ogg; codecs=opus', 'audio/opus'],
};

/** Kinds of moving pictures that share their endings with still ones. */
const MOVING = ['image/apng', 'image/avif-sequence'];

async function checkDetectedType(path: string, kind: FileKind): Promise<Refusal | null> {
  const found = (await fileTypeFromFile(path))?.mime ?? '';
  const expected = AUDIO_TYPES[kind.ext] ?? [kind.mime];
  if (expected.includes(found)) return null;
  if (kind.family === 'image' && MOVING.includes(found)) return refuse('upload.image.animated');
  return refuse('upload.content', { ext: kind.ext.slice(1).toUpperCase() });
}

async function findRefusal(path: string, kind: FileKind): Promise<Refusal | null> {
  switch (kind.family) {
    case 'ooxml':
    case 'marked-zip':
      return await checkPackage(path, kind);
    case 'image':
      return (await checkDetectedType(path, kind)) ?? (await cleanImage(path));
    case 'drawing':
      return await cleanDrawing(path);
    case 'audio':
      return await checkDetectedType(path, kind);
    case 'text':
      return checkText(await readFile(path), kind.ext);
    case 'pdf':
      return null;
  }
}

/**
 * Opens a file and decides by its content whether it is what `kind` claims and safe to keep. A picture
 * or drawing is replaced, where it lies, by its clean copy. To be called where a crash costs nothing
 * (`open-child.ts`).
 */
export async function checkContent(path: string, kind: FileKind): Promise<Refusal | ContentFacts> {
  if (kind.family === 'pdf') {
    const read = await readPdf(await readFile(path));
    return 'key' in read ? read : { pdf: read };
  }
  return (await findRefusal(path, kind)) ?? { pdf: null };
}
