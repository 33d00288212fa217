import { z } from 'zod';
import { mediaFile } from './media-file.ts';
import { licence } from './material.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { languageTag } from './text.ts';

/** One form of an identity asset. */
export const assetVariant = z.strictObject({
  /** Ground it is made for: `light` or `dark`; `mono` is one colour; null: any. */
  tone: z.enum(['light', 'dark', 'mono']).nullable(),
  /** Language of the words in it; null: it has none. */
  language: languageTag.nullable(),
  /** Size or use in signs that need no translation: `A4`, `1080 × 1080`; null: any. */
  size: z.string().nullable(),
  /** The same form in several file formats. */
  files: z.array(mediaFile),
});
export type AssetVariant = z.infer<typeof assetVariant>;

/** A part of a campaign's common identity: logo, pattern, template, palette, font. */
export const identityAsset = z.strictObject({
  type: z.literal('identity-asset'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What may and may not be done with it. Markdown. */
    usageRules: z.string().nullable(),
    /** What it shows, for who cannot see it. */
    variantsAlt: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  kind: z.enum(['logo', 'pattern', 'template', 'palette', 'font', 'illustration']).nullable(),
  campaign: entryId.nullable(),
  variants: z.array(assetVariant),
  licence,
  /** Organisations that made it. */
  creators: entryIds,
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type IdentityAsset = z.infer<typeof identityAsset>;
