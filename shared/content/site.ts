import { z } from 'zod';
import { locale } from '../locales.ts';
import { entryId, entryIds } from './reference.ts';

/** Settings of the whole site. Exactly one in a snapshot. */
export const site = z.strictObject({
  type: z.literal('site'),
  id: entryId,
  prose: z.partialRecord(
    locale,
    z.strictObject({
      /** Name of the site. */
      title: z.string().trim().min(1),
      /** One line under the name on the home page. */
      tagline: z.string().nullable(),
      /** What the site is and for whom, on the home page. Markdown. */
      summary: z.string().nullable(),
    }),
  ),
  /** Where readers write to. */
  contactEmail: z.email().nullable(),
  /** Terms shown first on the home page. */
  featuredTerms: entryIds,
  /** Materials shown first on the home page. */
  featuredMaterials: entryIds,
  /** The blank action plan that every plan page offers: a material. */
  planModel: entryId.nullable(),
  /** The action plan that shows how one looks, linked from every other one. */
  samplePlan: entryId.nullable(),
});
export type Site = z.infer<typeof site>;
