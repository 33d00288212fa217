import {
  campaign,
  colour,
  copyText,
  localCampaign,
  participant,
  typeface,
} from '@closer/shared/content/campaign.ts';
import { assetVariant, identityAsset } from '@closer/shared/content/identity-asset.ts';
import { leaflet } from '@closer/shared/content/leaflet.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import {
  key,
  optionalKey,
  keys,
  optionalText,
  oneTextEach,
  seedPeriod,
  seedProseFields,
  seedEdition,
  seedSources,
} from './seed-fields.ts';

/** A file of `campaign/`; an asset and a leaflet name the campaign they belong to. */
export const seedCampaign = campaign.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      slogan: optionalText,
      takePart: optionalText,
      coverAlt: optionalText,
    }),
  ),
  sample: z.boolean().default(false),
  period: seedPeriod,
  countries: keys,
  participants: z
    .array(
      participant.extend({
        place: optionalKey,
        organisation: optionalKey,
        email: participant.shape.email.default(null),
      }),
    )
    .default([]),
  localCampaigns: z
    .array(
      localCampaign.extend({
        names: oneTextEach,
        place: optionalKey,
        organisation: optionalKey,
        email: localCampaign.shape.email.default(null),
        url: localCampaign.shape.url.default(null),
      }),
    )
    .default([]),
  targetGroups: keys,
  fields: z.array(key).max(3).default([]),
  palette: z.array(colour.extend({ names: oneTextEach })).default([]),
  typefaces: z
    .array(
      typeface.extend({
        use: oneTextEach,
        url: typeface.shape.url.default(null),
        licence: optionalText,
      }),
    )
    .default([]),
  copyTexts: z.array(copyText).default([]),
  /** A file name. */
  cover: optionalKey,
  project: optionalKey,
  sources: seedSources,
  owner: optionalKey,
});

export const seedIdentityAsset = identityAsset.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({ ...seedProseFields, usageRules: optionalText, variantsAlt: optionalText }),
  ),
  sample: z.boolean().default(false),
  campaign: optionalKey,
  variants: z
    .array(
      assetVariant.extend({
        tone: assetVariant.shape.tone.default(null),
        language: assetVariant.shape.language.default(null),
        size: optionalText,
        /** File names. */
        files: keys,
      }),
    )
    .default([]),
  creators: keys,
  sources: seedSources,
  owner: optionalKey,
});

export const seedLeaflet = leaflet.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      headline: optionalText,
      sections: z.array(z.strictObject({ heading: optionalText, text: optionalText })).default([]),
      callToAction: optionalText,
      coverAlt: optionalText,
    }),
  ),
  sample: z.boolean().default(false),
  layout: leaflet.shape.layout.default(null),
  lockedSlots: leaflet.shape.lockedSlots.default([]),
  partnerSlots: leaflet.shape.partnerSlots.default([]),
  campaign: optionalKey,
  fields: z.array(key).max(3).default([]),
  targetGroups: keys,
  audiences: keys,
  date: leaflet.shape.date.default(null),
  creators: keys,
  publisher: optionalKey,
  /** A file name. */
  cover: optionalKey,
  editions: z.array(seedEdition).default([]),
  sources: seedSources,
  owner: optionalKey,
});
