import { z } from 'zod';
import { mediaFile } from './media-file.ts';
import { entryId } from './reference.ts';
import { languageTag } from './text.ts';

/** The work in one language, format and version. */
export const edition = z.strictObject({
  /** Language of the edition. */
  language: languageTag,
  /** What it is made for. */
  kind: z.enum(['print', 'office', 'screen', 'editable', 'easy-to-read', 'audio', 'web']),
  /** Title in the language of the edition, where it differs from the material's. */
  title: z.string().nullable(),
  /** The edition's own version: `2`, `2024-05`. */
  version: z.string().nullable(),
  /** Version that this one replaces. */
  supersedes: z.string().nullable(),
  /** Organisation that adapted the work for this edition. */
  adaptedBy: entryId.nullable(),
  /** Its files. */
  files: z.array(mediaFile),
  /** Address, where the edition lies elsewhere. */
  url: z.url({ protocol: /^https?$/u }).nullable(),
});
export type Edition = z.infer<typeof edition>;
