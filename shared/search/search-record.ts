import { z } from 'zod';
import { locale } from '../locales.ts';
import { FACETS } from './facets.ts';

/** One hit as data: an entry in one language's index. */
export const searchRecord = z.strictObject({
  /** Entry id; unique in one language's index. */
  id: z.string(),
  /** Index it belongs to. */
  locale,
  /** Language of the text it carries: another than `locale` where the entry has no text in that. */
  textLocale: locale,
  type: z.enum([
    'material',
    'campaign',
    'identity-asset',
    'leaflet',
    'case-study',
    'project',
    'programme',
    'network',
    'action-plan',
    'portfolio',
    'event',
    'organisation',
    'place',
    'term',
    'page',
  ]),
  /** Path below the site's base: `/bg/material/x/`. */
  path: z.string(),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  /** Names, aliases, verbatim forms, acronyms, alternative titles, any language. */
  names: z.array(z.string()),
  /** Labels and synonyms, in all languages, of the terms it is tagged with. */
  concepts: z.array(z.string()),
  /** Facet values: term codes, ISO countries, years, BCP 47 tags. Labels are looked up at display. */
  facets: z.partialRecord(z.enum(FACETS), z.array(z.string())),
  /** `2015-12`; null where unknown. */
  date: z.string().nullable(),
  /**
   * Text of its documents in `locale`, page by page, in their order: words of that language, also where `textLocale` is
   * another one because nobody has written about the entry in it. Left out: none.
   */
  pages: z
    .array(
      z.strictObject({
        /** Where the page is read: `/bg/material/x/text/bg/#p7`. */
        path: z.string(),
        /** Its number in the document; null where the document has no pages. */
        number: z.int().positive().nullable(),
        text: z.string(),
      }),
    )
    .optional(),
});
export type SearchRecord = z.infer<typeof searchRecord>;
