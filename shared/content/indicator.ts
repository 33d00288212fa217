import { z } from 'zod';
import { entryId } from './reference.ts';
import { languageTag } from './text.ts';

/** A figure that somebody planned or reached. Never added to another one. */
export const indicator = z.strictObject({
  /** What is counted: a term of scheme `indicator`. */
  label: entryId.nullable(),
  /** The figure aimed at; null where the source states none. */
  planned: z.number().nonnegative().nullable(),
  /** The figure reached; null where the source states none. */
  reached: z.number().nonnegative().nullable(),
  /** What the source says of the figure, never more. */
  qualifier: z.enum(['none', 'about', 'min', 'max']),
  /** The people it is about: a term of scheme `target-group` or `audience`. */
  group: entryId.nullable(),
  /** Where the figure comes from, in the source's own words. */
  source: z.string().nullable(),
  /** Language of the source's words; null where nobody has said. */
  language: languageTag.nullable(),
});
export type Indicator = z.infer<typeof indicator>;
