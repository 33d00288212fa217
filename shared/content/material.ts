import { z } from 'zod';
import { edition } from './edition.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { mediaFile } from './media-file.ts';
import { byLocale, proseFields } from './prose.ts';
import { duration, range } from './range.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { text } from './text.ts';

/** What may be done with a work. */
export const licence = z.enum([
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc-by-nc-4.0',
  'cc-by-nc-sa-4.0',
  'cc0-1.0',
  'ofl-1.1',
  'public-domain',
  'brand-use',
  'all-rights-reserved',
  'not-stated',
]);
export type Licence = z.infer<typeof licence>;

/** One intellectual work of the library. */
export const material = z.strictObject({
  type: z.literal('material'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What the cover shows, for who cannot see it. */
    coverAlt: z.string().nullable(),
    /** What users will be able to do after it. Markdown. */
    aims: z.string().nullable(),
    /** What one needs to use it: room, paper, time to prepare. Markdown. */
    needs: z.string().nullable(),
  }),
  /** Other titles the same work is known by. */
  altTitles: z.array(text),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  /** A term of scheme `material-type`. */
  materialType: entryId.nullable(),
  /** Terms of scheme `field` or `topic`, at most three so that filters stay meaningful. */
  fields: entryIds.max(3),
  /** People it is about: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** People it is written for: terms of scheme `audience`. */
  audiences: entryIds,
  /** What it teaches: terms of scheme `competence` or `method`. */
  competences: entryIds,
  date: fuzzyDate.nullable(),
  /** Organisations that made it. */
  creators: entryIds,
  publisher: entryId.nullable(),
  /** Places it is about, beside those of its makers. */
  places: entryIds,
  licence,
  cover: mediaFile.nullable(),
  /** How long its use takes. */
  duration: duration.nullable(),
  /** How many people it is made for. */
  groupSize: range.nullable(),
  /** The campaign it belongs to. */
  campaign: entryId.nullable(),
  /** Works it was made from. */
  basedOn: entryIds,
  /** Organisations that use it. */
  usedBy: entryIds,
  editions: z.array(edition),
  /** The project it came out of. */
  project: entryId.nullable(),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Material = z.infer<typeof material>;
