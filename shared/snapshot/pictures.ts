import { z } from 'zod';
import { mediaFile } from '../content/media-file.ts';

const sha256 = mediaFile.shape.sha256;

/** What the publisher found out about the files of a snapshot by opening them. */
export const snapshotPictures = z.strictObject({
  /** How previews were drawn: another one, and they are drawn anew. */
  recipe: z.string(),
  /** Pictures that unpack. */
  whole: z.array(sha256),
  /** Pictures that do not, or not in time: pages do without them. */
  broken: z.array(sha256),
  /** First pages of PDFs as pictures; null for a PDF whose first page cannot be drawn. */
  previews: z.array(z.strictObject({ of: sha256, picture: mediaFile.nullable() })),
});
export type SnapshotPictures = z.infer<typeof snapshotPictures>;
