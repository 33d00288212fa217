import { z } from 'zod';
import { byLocale, proseFields } from './prose.ts';
import { code, entryId } from './reference.ts';

/** A plain page of text. */
export const page = z.strictObject({
  type: z.literal('page'),
  id: entryId,
  /** Permanent name by which the site finds a page it links to: `about`, `accessibility`, `privacy`. */
  code,
  prose: byLocale(proseFields),
});
export type Page = z.infer<typeof page>;
