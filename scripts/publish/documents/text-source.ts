import type { DocumentFault } from '@closer/shared/snapshot/documents.ts';

/** A document to read. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  /** `.pdf`, `.docx` or `.odt`. */
  readonly ext: string;
  /** BCP 47, as the edition says. */
  readonly language: string;
}

/** What reading a document gave. */
export interface ReadText {
  /** See `DocumentText`. */
  readonly numbered: boolean;
  readonly pages: readonly string[];
  /** There is more that was not read. */
  readonly cut: boolean;
}

/** A document without a text to show. */
export interface Unreadable {
  readonly fault: DocumentFault;
}
