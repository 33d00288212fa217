import { z } from 'zod';
import { mediaFile } from '../content/media-file.ts';

const sha256 = mediaFile.shape.sha256;

/**
 * Why a document has no text to show: it is damaged, asks for a password, is pictures of pages, is written with a font whose letters
 * are others than they look, in another language than its edition says, or the clock ended its reading: then it is read again another day.
 */
export const documentFault = z.enum([
  'damaged',
  'locked',
  'scan',
  'legacy-font',
  'other-language',
  'late',
]);
export type DocumentFault = z.infer<typeof documentFault>;

/** The text of a document, as its own file in the store: JSON. */
export const documentText = z.strictObject({
  /** The pages are those of the document, the first is 1. False where a format has none: then they are parts of it. */
  numbered: z.boolean(),
  /** Text of each page: paragraphs, an empty line between them. A page without text is empty. */
  pages: z.array(z.string()),
});
export type DocumentText = z.infer<typeof documentText>;

/** What the publisher found out about the documents of a snapshot by reading them. Equal files in other languages are other readings. */
export const snapshotDocuments = z.strictObject({
  /** How they were read: another one, and they are read anew. */
  recipe: z.string(),
  read: z.array(
    z.strictObject({
      of: sha256,
      /** BCP 47, as the edition says. */
      language: z.string(),
      /** Digest of its `DocumentText` in the store; null where there is a fault, or no letter to read: a poster drawn with lines. */
      text: sha256.nullable(),
      fault: documentFault.nullable(),
      /** Pages that were read of a document longer than is read; null for a whole one. */
      cut: z.int().positive().nullable(),
    }),
  ),
});
export type SnapshotDocuments = z.infer<typeof snapshotDocuments>;
