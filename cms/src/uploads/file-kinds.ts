/** How the content of a kind of file is checked. */
export type ContentFamily = 'pdf' | 'ooxml' | 'marked-zip' | 'image' | 'drawing' | 'audio' | 'text';

export interface FileKind {
  /** The one ending it is stored under, with its dot. */
  readonly ext: string;
  /** Media type it is served with. */
  readonly mime: string;
  readonly family: ContentFamily;
  /** Member that a package of this kind cannot be without. */
  readonly proof?: string;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/**
 * The kinds an editor may upload: what a library of manuals, tables, pictures and recordings needs
 * and what readers open without a risk. GIF is left out (what stands still is a better PNG, and nothing
 * moves here unless a reader asks), the old Office formats too (they carry macros that cannot be told
 * apart), video (it belongs to a video host, by address) and archives (nobody sees what is inside
 * before downloading).
 */
export const FILE_KINDS: readonly FileKind[] = [
  { ext: '.pdf', mime: 'application/pdf', family: 'pdf' },
  {
    ext: '.docx',
    mime: `${OOXML}.wordprocessingml.document`,
    family: 'ooxml',
    proof: 'word/document.xml',
  },
  {
    ext: '.pptx',
    mime: `${OOXML}.presentationml.presentation`,
    family: 'ooxml',
    proof: 'ppt/presentation.xml',
  },
  {
    ext: '.xlsx',
    mime: `${OOXML}.spreadsheetml.sheet`,
    family: 'ooxml',
    proof: 'xl/workbook.xml',
  },
  { ext: '.odt', mime: `${ODF}.text`, family: 'marked-zip', proof: 'META-INF/manifest.xml' },
  {
    ext: '.odp',
    mime: `${ODF}.presentation`,
    family: 'marked-zip',
    proof: 'META-INF/manifest.xml',
  },
  { ext: '.ods', mime: `${ODF}.spreadsheet`, family: 'marked-zip', proof: 'META-INF/manifest.xml' },
  {
    ext: '.epub',
    mime: 'application/epub+zip',
    family: 'marked-zip',
    proof: 'META-INF/container.xml',
  },
  { ext: '.png', mime: 'image/png', family: 'image' },
  { ext: '.jpg', mime: 'image/jpeg', family: 'image' },
  { ext: '.webp', mime: 'image/webp', family: 'image' },
  { ext: '.avif', mime: 'image/avif', family: 'image' },
  { ext: '.svg', mime: 'image/svg+xml', family: 'drawing' },
  { ext: '.mp3', mime: 'audio/mpeg', family: 'audio' },
  { ext: '.m4a', mime: 'audio/mp4', family: 'audio' },
  { ext: '.ogg', mime: 'audio/ogg', family: 'audio' },
  { ext: '.txt', mime: 'text/plain', family: 'text' },
  { ext: '.csv', mime: 'text/csv', family: 'text' },
];

/** Endings that mean the same kind. */
const SAME_ENDING: Readonly<Record<string, string>> = { '.jpeg': '.jpg', '.oga': '.ogg' };

/** The kind that a name's ending claims, or null where the ending is not allowed. */
export function getClaimedKind(ext: string): FileKind | null {
  const lower = ext.toLowerCase();
  const stored = SAME_ENDING[lower] ?? lower;
  return FILE_KINDS.find((kind) => kind.ext === stored) ?? null;
}

/** The allowed endings as an editor reads them: `PDF, DOCX, …`. */
export const ALLOWED_ENDINGS = FILE_KINDS.map((kind) => kind.ext.slice(1).toUpperCase()).join(', ');
