import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ContentFacts } from './check-content.ts';
import type { PdfFacts } from './check-pdf.ts';
import { cleanFileName } from './clean-file-name.ts';
import { ALLOWED_ENDINGS, getClaimedKind, type FileKind } from './file-kinds.ts';
import { hashStream } from './hash-stream.ts';
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
  /** Bytes of what is kept. */
  readonly size: number;
  /** SHA-256 of what was sent; a picture is kept as a clean copy with another. */
  readonly sentSha256: string;
  /** Null for what is no PDF. */
  readonly pdf: PdfFacts | null;
}

/** Endings that deserve a better word than "not accepted". */
const ADVICE: readonly (readonly [endings: RegExp, advice: Refusal['key']])[] = [
  [/^\.(doc|dot|xls|xlt|ppt|pps|rtf|pages|numbers|key)$/u, 'upload.kind.old-office'],
  [/^\.(docm|dotm|xlsm|xltm|pptm|ppsm)$/u, 'upload.package.macros'],
  [/^\.(gif|bmp|tiff?|heic|heif|psd|ai|eps|cdr)$/u, 'upload.kind.picture'],
  [/^\.(zip|rar|7z|tar|gz|tgz)$/u, 'upload.kind.archive'],
  [/^\.(mp4|m4v|mov|avi|mkv|webm|wmv|mpe?g)$/u, 'upload.kind.video'],
];

function refuseEnding(ext: string): Refusal {
  if (ext === '') return refuse('upload.kind.none', { allowed: ALLOWED_ENDINGS });
  const advice = ADVICE.find(([endings]) => endings.test(ext))?.[1] ?? 'upload.kind';
  return refuse(advice, { ext, allowed: ALLOWED_ENDINGS });
}

/** Opens a file to look inside: `checkContent`, in a process of its own. */
export type OpenContent = (path: string, kind: FileKind) => Promise<Refusal | ContentFacts>;

/**
 * Decides on one uploaded file by its content, whatever its sender says of it: refused with a reason,
 * or accepted as one of `FILE_KINDS`. What it lies in is clean afterwards. `maxMegabytes` is the
 * operator's limit (1 MB = 1024² bytes).
 */
export async function checkUpload(
  file: UploadedFile,
  maxMegabytes: number,
  openContent: OpenContent,
): Promise<Refusal | AcceptedFile> {
  if (file.size > maxMegabytes * 1024 ** 2) {
    return refuse('upload.too-large', { limit: maxMegabytes });
  }
  if (file.size === 0) return refuse('upload.empty');
  const { name, ext } = cleanFileName(file.name);
  const kind = getClaimedKind(ext);
  if (kind === null) return refuseEnding(ext);
  const sentSha256 = await hashStream(createReadStream(file.path));
  const content = await openContent(file.path, kind);
  if ('key' in content) return content;
  const { size } = await stat(file.path);
  return { name: `${name.slice(0, -ext.length)}${kind.ext}`, kind, size, sentSha256, ...content };
}
