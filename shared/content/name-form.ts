import { z } from 'zod';
import { languageTag } from './text.ts';

/** One form of a name. */
export const nameForm = z.strictObject({
  /** Language of this form. */
  language: languageTag,
  /** The name. */
  text: z.string().min(1),
  /** `verbatim` keeps a source's slip, so that search finds it; it is never shown as the name. */
  kind: z.enum(['official', 'short', 'alias', 'verbatim']),
});
export type NameForm = z.infer<typeof nameForm>;
