import { z } from 'zod';
import { edition } from './edition.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { licence } from './material.ts';
import { mediaFile } from './media-file.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';

/** One part of a leaflet's text. */
export const leafletSection = z.strictObject({
  heading: z.string().nullable(),
  /** Markdown without headings. */
  text: z.string().nullable(),
});
export type LeafletSection = z.infer<typeof leafletSection>;

/** What no partner may change: stands on every copy. */
export const lockedSlot = z.strictObject({
  kind: z.enum(['eu-emblem', 'funding-sentence', 'campaign-logo']),
});

/** What a partner may fill in. */
export const partnerSlot = z.strictObject({
  kind: z.enum(['logo', 'contact', 'place-and-date']),
});

/** A leaflet as content. Its designed files are its editions. */
export const leaflet = z.strictObject({
  type: z.literal('leaflet'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** The line that is read first. */
    headline: z.string().nullable(),
    /** What it says, part by part. */
    sections: z.array(leafletSection),
    /** What the reader should do next. */
    callToAction: z.string().nullable(),
    /** What the cover shows, for who cannot see it. */
    coverAlt: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  /** How it is printed: a flat sheet, or folded. */
  layout: z.enum(['a6-card', 'a5-sheet', 'a4-folded-twice', 'a4-poster']).nullable(),
  lockedSlots: z.array(lockedSlot),
  partnerSlots: z.array(partnerSlot),
  campaign: entryId.nullable(),
  /** Terms of scheme `field` or `topic`, at most three. */
  fields: entryIds.max(3),
  /** People it is about: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** People it is written for: terms of scheme `audience`. */
  audiences: entryIds,
  date: fuzzyDate.nullable(),
  /** Organisations that made it. */
  creators: entryIds,
  publisher: entryId.nullable(),
  licence,
  cover: mediaFile.nullable(),
  editions: z.array(edition),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Leaflet = z.infer<typeof leaflet>;
