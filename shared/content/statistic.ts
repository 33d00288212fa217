import { z } from 'zod';
import { entryId } from './reference.ts';
import { languageTag } from './text.ts';

/** A figure about a place. */
export const statistic = z.strictObject({
  /** What is counted. */
  measure: z.enum(['population']),
  /** The figure. */
  value: z.int().nonnegative(),
  /** What the source says of the figure, never more. */
  qualifier: z.enum(['none', 'about', 'min', 'max']),
  /** The group this figure is of, if not of everybody: a term. It is a part of the whole figure. */
  subgroup: entryId.nullable(),
  /** Year the figure is of. */
  year: z.int().nullable(),
  /** Where the figure comes from, in the source's own words. */
  source: z.string().nullable(),
  /** Language of the source's words; null where nobody has said. */
  language: languageTag.nullable(),
});
export type Statistic = z.infer<typeof statistic>;
