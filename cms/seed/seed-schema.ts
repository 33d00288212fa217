import { edition } from '@closer/shared/content/edition.ts';
import { material } from '@closer/shared/content/material.ts';
import { organisation } from '@closer/shared/content/organisation.ts';
import { page } from '@closer/shared/content/page.ts';
import { place } from '@closer/shared/content/place.ts';
import { proseFields } from '@closer/shared/content/prose.ts';
import { site } from '@closer/shared/content/site.ts';
import { statistic } from '@closer/shared/content/statistic.ts';
import { term, type Scheme } from '@closer/shared/content/term.ts';
import { languageTag } from '@closer/shared/content/text.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';

/*
 * What a YAML file of the seed may say. Derived from the shared schemas: the fields and their names
 * are the same, a relation is the key of the entry it means, a file is its name, and what a file
 * leaves out is null, false or an empty list.
 */

/** The key of another seed entry: its code, or its file name without the ending. */
const key = z.string().min(1);
const optionalKey = key.nullable().default(null);
const keys = z.array(key).default([]);
const optionalText = z.string().trim().min(1).nullable().default(null);

/** `{en: Housing, mk: Домување}` becomes the list of texts that the content schemas want. */
const oneTextEach = z
  .record(languageTag, z.string().trim().min(1))
  .transform((map) => Object.entries(map).map(([language, text]) => ({ language, text })));

/** `{en: [Guide, Handbook]}` becomes the same list, several texts a language. */
const manyTextsEach = z
  .record(languageTag, z.array(z.string().trim().min(1)))
  .transform((map) =>
    Object.entries(map).flatMap(([language, texts]) => texts.map((text) => ({ language, text }))),
  );

const seedProseFields = {
  title: proseFields.title,
  /** Left out, the CMS makes it from the title. */
  slug: proseFields.slug.nullable().default(null),
  summary: optionalText,
  body: optionalText,
};

export const seedTerm = term.omit({ type: true, id: true, scheme: true }).extend({
  prefLabel: oneTextEach,
  altLabel: manyTextsEach.default([]),
  definition: oneTextEach,
  broader: optionalKey,
  exactMatch: term.shape.exactMatch.default(null),
});

export const seedPlace = place.omit({ type: true, id: true, code: true }).extend({
  summary: oneTextEach,
  isoCode: place.shape.isoCode.default(null),
  nutsCode: place.shape.nutsCode.default(null),
  parent: optionalKey,
  latitude: place.shape.latitude.default(null),
  longitude: place.shape.longitude.default(null),
  statistics: z
    .array(
      statistic.extend({
        subgroup: optionalKey,
        year: statistic.shape.year.default(null),
        source: optionalText,
      }),
    )
    .default([]),
});

export const seedOrganisation = organisation.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(locale, z.strictObject({ ...seedProseFields, logoAlt: optionalText })),
  acronym: optionalText,
  kind: organisation.shape.kind.default(null),
  sector: organisation.shape.sector.default(null),
  place: optionalKey,
  address: optionalText,
  email: organisation.shape.email.default(null),
  phone: optionalText,
  website: organisation.shape.website.default(null),
  /** A file name. */
  logo: optionalKey,
  memberships: keys,
  owner: optionalKey,
});

const seedEdition = edition.extend({
  title: optionalText,
  version: optionalText,
  supersedes: optionalText,
  adaptedBy: optionalKey,
  /** File names. */
  files: keys,
  url: edition.shape.url.default(null),
});

export const seedMaterial = material.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(locale, z.strictObject({ ...seedProseFields, coverAlt: optionalText })),
  altTitles: manyTextsEach.default([]),
  sample: z.boolean().default(false),
  materialType: optionalKey,
  fields: z.array(key).max(3).default([]),
  targetGroups: keys,
  audiences: keys,
  competences: keys,
  date: material.shape.date.default(null),
  creators: keys,
  publisher: optionalKey,
  places: keys,
  /** A file name. */
  cover: optionalKey,
  basedOn: keys,
  usedBy: keys,
  editions: z.array(seedEdition).default([]),
  owner: optionalKey,
});

export const seedPage = page.omit({ type: true, id: true, code: true }).extend({
  prose: z.partialRecord(locale, z.strictObject(seedProseFields)),
});

export const seedSite = site.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      title: z.string().trim().min(1),
      tagline: optionalText,
      summary: optionalText,
    }),
  ),
  contactEmail: site.shape.contactEmail.default(null),
  featuredTerms: keys,
  featuredMaterials: keys,
});

/** A seed entry with the key by which others name it. */
type Keyed<Schema extends z.ZodType> = z.infer<Schema> & { readonly key: string };

/** The whole seed. Entries of each type in the order of their keys. */
export interface Seed {
  /** The key of a term is its `code`. */
  readonly term: readonly (Keyed<typeof seedTerm> & { readonly scheme: Scheme })[];
  /** The key of a place is its code: the file name without its ending. */
  readonly place: readonly Keyed<typeof seedPlace>[];
  readonly organisation: readonly Keyed<typeof seedOrganisation>[];
  readonly material: readonly Keyed<typeof seedMaterial>[];
  /** The key of a page is its code: the file name without its ending. */
  readonly page: readonly Keyed<typeof seedPage>[];
  readonly site: readonly Keyed<typeof seedSite>[];
}
