import { z } from 'zod';

/** From so many to so many. One of the two may be unknown. */
export const range = z.strictObject({
  min: z.int().positive().nullable(),
  max: z.int().positive().nullable(),
});
export type Range = z.infer<typeof range>;

/** How long something takes. */
export const duration = z.strictObject({
  ...range.shape,
  unit: z.enum(['minutes', 'hours', 'days']),
});
export type Duration = z.infer<typeof duration>;
