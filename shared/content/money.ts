import { z } from 'zod';

/** An amount of money. Never converted, and added only to amounts of the same currency and meaning. */
export const money = z.strictObject({
  /** In units of the currency, to the hundredth: `175699.6`. */
  amount: z.number().nonnegative().max(1e12),
  /** ISO 4217: `RON`. */
  currency: z.string().regex(/^[A-Z]{3}$/u),
});
export type Money = z.infer<typeof money>;
