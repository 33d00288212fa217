import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { checkImage } from './check-image.ts';
import { checkPackage } from './check-package.ts';
import { readPdf, type PdfFacts } from './check-pdf.ts';
import { checkText } from './check-text.ts';
import { cleanFileName } from './clean-file-name.ts';
import { ALLOWED_ENDINGS, getClaimedKind, type FileKind } from './file-kinds.ts';
import { refuse, type Refusal } from './refusal.ts';

export interface UploadedFile {
  /** Where the bytes lie. */
  readonly path: string;
  /** Name as sent. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface AcceptedFile {
  /** Safe name with its one ending. */
  readonly name: string;
  readonly kind: FileKind;
  /** Null for what is no PDF. */
  readonly pdf: PdfFacts | null;
}

/** Endings that deserve a better word than "not accepted". */
const ADVICE: readonly (readonly [endings: RegExp, advice: Refusal['key']])[] = [
  [/^\.(doc|dot|xls|xlt|ppt|pps|rtf|pages|numbers|key)$/u, 'upload.kind.old-office'],
  [/^\.(docm|dotm|xlsm|xltm|pptm|ppsm)$/u, 'upload.package.macros'],
  [/^\.svgz?$/u, 'upload.kind.svg'],
  [/^\.(gif|bmp|tiff?|heic|heif|psd|ai|eps|cdr)$/u, 'upload.kind.picture'],
  [/^\.(zip|rar|7z|tar|gz|tgz)$/u, 'upload.kind.archive'],
  [/^\.(mp4|m4v|mov|avi|mkv|webm|wmv|mpe?g)$/u, 'upload.kind.video'],
];

/** What `file-type` calls the recordings we accept. */
const AUDIO_TYPES: Readonly<Record<string, readonly string[]>> = {
  '.mp3': ['audio/mpeg'],
  '.m4a': ['audio/x-m4a', 'audio/mp4'],
  '.ogg': ['audio/ogg', 'audio/ogg; codecs=opus', 'audio/opus'],
};

function refuseEnding(ext: string): Refusal {
  if (ext === '') return refuse('upload.kind.none', { allowed: ALLOWED_ENDINGS });
  const advice = ADVICE.find(([endings]) => endings.test(ext))?.[1] ?? 'upload.kind';
  return refuse(advice, { ext, allowed: ALLOWED_ENDINGS });
}

async function checkDetectedType(file: UploadedFile, kind: FileKind): Promise<Refusal | null> {
  const found = (await fileTypeFromFile(file.path))?.mime ?? '';
  const expected = AUDIO_TYPES[kind.ext] ?? [kind.mime];
  if (expected.includes(found)) return null;
  return refuse('upload.content', { ext: kind.ext.slice(1).toUpperCase() });
}

async function checkContent(file: UploadedFile, kind: FileKind): Promise<Refusal | null> {
  switch (kind.family) {
    case 'ooxml':
    case 'marked-zip':
      return await checkPackage(file.path, kind);
    case 'image':
      return (await checkDetectedType(file, kind)) ?? (await checkImage(file.path));
    case 'audio':
      return await checkDetectedType(file, kind);
    case 'text':
      return checkText(await readFile(file.path), kind.ext);
    case 'pdf':
      return null;
  }
}

/**
 * Decides on one uploaded file by its content, whatever its sender says of it: refused with a reason,
 * or accepted as one of `FILE_KINDS`. `maxMegabytes` is the operator's limit (1 MB = 1024² bytes).
 */
export async function checkUpload(
  file: UploadedFile,
  maxMegabytes: number,
): Promise<Refusal | AcceptedFile> {
  if (file.size > maxMegabytes * 1024 ** 2) {
    return refuse('upload.too-large', { limit: maxMegabytes });
  }
  if (file.size === 0) return refuse('upload.empty');
  const { name, ext } = cleanFileName(file.name);
  const kind = getClaimedKind(ext);
  if (kind === null) return refuseEnding(ext);
  const safeName = `${name.slice(0, -ext.length)}${kind.ext}`;
  if (kind.family === 'pdf') {
    const read = await readPdf(await readFile(file.path));
    return 'key' in read ? read : { name: safeName, kind, pdf: read };
  }
  const refusal = await checkContent(file, kind);
  return refusal ?? { name: safeName, kind, pdf: null };
}
