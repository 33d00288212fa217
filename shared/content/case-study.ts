import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { indicator } from './indicator.ts';
import { mediaFile } from './media-file.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';

/** A good practice: what was done somewhere, what came of it, and what others need to do it too. */
export const caseStudy = z.strictObject({
  type: z.literal('case-study'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What was wrong, and for whom. Markdown, as are all long texts here. */
    challenge: z.string().nullable(),
    /** What was done, and how. */
    approach: z.string().nullable(),
    /** What came of it. */
    results: z.string().nullable(),
    /** How it was judged, and by whom. */
    evaluation: z.string().nullable(),
    /** What was learned. */
    lessons: z.string().nullable(),
    /** What it takes to do it elsewhere. */
    transferability: z.string().nullable(),
    /** People, rooms and money it used. */
    resources: z.string().nullable(),
    /** What the cover shows, for who cannot see it. */
    coverAlt: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  period: period.nullable(),
  /** It became a regular service: shown instead of an end. */
  regularService: z.boolean(),
  /** Where it was done. */
  places: entryIds,
  /** Who did it. */
  organisations: entryIds,
  /** Terms of scheme `field` or `topic`, at most three so that filters stay meaningful. */
  fields: entryIds.max(3),
  /** People it was done with: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** Terms of scheme `method`. */
  methods: entryIds,
  /** People reached, and other figures. */
  indicators: z.array(indicator),
  /** Works of the library that it used or that tell more. */
  materials: entryIds,
  /** Organisations that took it over. */
  adoptedBy: entryIds,
  cover: mediaFile.nullable(),
  /** The project it came out of. */
  project: entryId.nullable(),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type CaseStudy = z.infer<typeof caseStudy>;
