import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { mediaFile } from './media-file.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { languageTag, text } from './text.ts';

const webAddress = z.url({ protocol: /^https?$/u });

/** A colour of a campaign's identity. */
export const colour = z.strictObject({
  /** Its name, one a language. */
  names: z.array(text),
  /** sRGB: `#c1121f`. */
  hex: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu)
    .toLowerCase(),
  /** What it is used for; contrast is computed between `paper` and the others, and `ink` and the others. */
  role: z.enum(['paper', 'ink', 'main', 'accent', 'support']),
});
export type Colour = z.infer<typeof colour>;

/** A typeface of a campaign's identity. */
export const typeface = z.strictObject({
  /** Its name, the same in all languages. */
  name: z.string().min(1),
  /** What it is used for, one text a language. */
  use: z.array(text),
  /** Where it can be had. */
  url: webAddress.nullable(),
  /** Its licence by name: `SIL Open Font License 1.1`. */
  licence: z.string().nullable(),
});
export type Typeface = z.infer<typeof typeface>;

/** Who takes part in a country. */
export const participant = z.strictObject({
  /** A country or a part of one. */
  place: entryId.nullable(),
  organisation: entryId.nullable(),
  role: z.enum(['coordinator', 'participant']),
  email: z.email().nullable(),
});
export type Participant = z.infer<typeof participant>;

/** The campaign as it is held in one country or place. */
export const localCampaign = z.strictObject({
  /** What it is called there, one a language. */
  names: z.array(text),
  place: entryId.nullable(),
  /** The partner who holds it. */
  organisation: entryId.nullable(),
  email: z.email().nullable(),
  url: webAddress.nullable(),
});
export type LocalCampaign = z.infer<typeof localCampaign>;

/** A text that partners copy. */
export const copyText = z.strictObject({
  /** What it is for. */
  kind: z.enum(['slogan', 'short-post', 'long-post', 'email', 'press', 'web']),
  language: languageTag,
  /** Plain text; line breaks are kept. */
  text: z.string().min(1),
});
export type CopyText = z.infer<typeof copyText>;

/** One edition of a campaign. Its identity assets and leaflets name it; it does not list them. */
export const campaign = z.strictObject({
  type: z.literal('campaign'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    slogan: z.string().nullable(),
    /** How one joins in. Markdown. */
    takePart: z.string().nullable(),
    /** What the cover shows, for who cannot see it. */
    coverAlt: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  period: period.nullable(),
  /** Countries it is held in. */
  countries: entryIds,
  participants: z.array(participant),
  localCampaigns: z.array(localCampaign),
  /** People it is for: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** Terms of scheme `field` or `topic`, at most three. */
  fields: entryIds.max(3),
  palette: z.array(colour),
  typefaces: z.array(typeface),
  copyTexts: z.array(copyText),
  cover: mediaFile.nullable(),
  /** The project that set it up. */
  project: entryId.nullable(),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Campaign = z.infer<typeof campaign>;
