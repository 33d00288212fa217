import { z } from 'zod';

/** A date no more exact than its source: `2015`, `2015-12` or `2015-12-31`. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u);

/** A date as far as it is known. */
export const fuzzyDate = z.strictObject({
  /** Year, month or day, by its length. */
  value: partialDate,
  /** What the source says of it, never more. */
  qualifier: z.enum(['none', 'about']),
});
export type FuzzyDate = z.infer<typeof fuzzyDate>;

/** From when to when, as far as it is known. */
export const period = z.strictObject({
  start: partialDate.nullable(),
  end: partialDate.nullable(),
  /** Length in months if the source states one; never computed. */
  statedMonths: z.int().positive().nullable(),
});
export type Period = z.infer<typeof period>;
