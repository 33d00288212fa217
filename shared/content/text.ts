import { z } from 'zod';

/** A BCP 47 language tag. Files and verbatim names may be in any language, not only the site's five. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u);

/** A text that carries its language: how texts inside facts (which are not localised) are kept. */
export const text = z.strictObject({
  /** Language of the words. */
  language: languageTag,
  /** The words. */
  text: z.string().min(1),
});
export type Text = z.infer<typeof text>;
