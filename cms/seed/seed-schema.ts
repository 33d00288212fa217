import { caseStudy } from '@closer/shared/content/case-study.ts';
import { material } from '@closer/shared/content/material.ts';
import { organisation } from '@closer/shared/content/organisation.ts';
import { page } from '@closer/shared/content/page.ts';
import { place } from '@closer/shared/content/place.ts';
import { duration, range } from '@closer/shared/content/range.ts';
import { site } from '@closer/shared/content/site.ts';
import { statistic } from '@closer/shared/content/statistic.ts';
import { term, type Scheme } from '@closer/shared/content/term.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import type { seedCampaign, seedIdentityAsset, seedLeaflet } from './seed-campaign-schema.ts';
import type { seedEvent } from './seed-event-schema.ts';
import {
  key,
  optionalKey,
  keys,
  optionalText,
  oneTextEach,
  manyTextsEach,
  seedProseFields,
  seedRange,
  seedPeriod,
  seedEdition,
  seedIndicators,
  seedSources,
} from './seed-fields.ts';
import type { seedActionPlan, seedPortfolio } from './seed-plan-schema.ts';
import type { seedNetwork, seedProgramme, seedProject } from './seed-project-schema.ts';

/*
 * What a YAML file of the seed may say. Derived from the shared schemas: the fields and their names
 * are the same, a relation is the key of the entry it means, a file is its name, and what a file
 * leaves out is null, false or an empty list.
 */

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
        language: statistic.shape.language.default(null),
      }),
    )
    .default([]),
  sources: seedSources,
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
  sources: seedSources,
  owner: optionalKey,
});

export const seedMaterial = material.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      coverAlt: optionalText,
      aims: optionalText,
      needs: optionalText,
    }),
  ),
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
  duration: duration.extend(seedRange).nullable().default(null),
  groupSize: range.extend(seedRange).nullable().default(null),
  campaign: optionalKey,
  basedOn: keys,
  usedBy: keys,
  editions: z.array(seedEdition).default([]),
  project: optionalKey,
  sources: seedSources,
  owner: optionalKey,
});

export const seedCaseStudy = caseStudy.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      challenge: optionalText,
      approach: optionalText,
      results: optionalText,
      evaluation: optionalText,
      lessons: optionalText,
      transferability: optionalText,
      resources: optionalText,
      coverAlt: optionalText,
    }),
  ),
  sample: z.boolean().default(false),
  period: seedPeriod,
  regularService: z.boolean().default(false),
  places: keys,
  organisations: keys,
  fields: z.array(key).max(3).default([]),
  targetGroups: keys,
  methods: keys,
  indicators: seedIndicators,
  materials: keys,
  adoptedBy: keys,
  /** A file name. */
  cover: optionalKey,
  project: optionalKey,
  sources: seedSources,
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
  planModel: optionalKey,
  samplePlan: optionalKey,
});

/** A seed entry with the key by which others name it. */
type Keyed<Schema extends z.ZodType> = z.infer<Schema> & { readonly key: string };

/** The whole seed. Entries of each type in the order of their keys. */
export interface Seed {
  /** The key of a term is its `code`. */
  readonly term: readonly (Keyed<typeof seedTerm> & { readonly scheme: Scheme })[];
  /** The key of a place is its code: the file name without its ending. */
  readonly place: readonly Keyed<typeof seedPlace>[];
  /** The key of a programme is its code: the file name without its ending. */
  readonly programme: readonly Keyed<typeof seedProgramme>[];
  readonly organisation: readonly Keyed<typeof seedOrganisation>[];
  readonly project: readonly Keyed<typeof seedProject>[];
  readonly network: readonly Keyed<typeof seedNetwork>[];
  readonly material: readonly Keyed<typeof seedMaterial>[];
  readonly campaign: readonly Keyed<typeof seedCampaign>[];
  readonly 'identity-asset': readonly Keyed<typeof seedIdentityAsset>[];
  readonly leaflet: readonly Keyed<typeof seedLeaflet>[];
  readonly 'case-study': readonly Keyed<typeof seedCaseStudy>[];
  readonly 'action-plan': readonly Keyed<typeof seedActionPlan>[];
  readonly portfolio: readonly Keyed<typeof seedPortfolio>[];
  readonly event: readonly Keyed<typeof seedEvent>[];
  /** The key of a page is its code: the file name without its ending. */
  readonly page: readonly Keyed<typeof seedPage>[];
  readonly site: readonly Keyed<typeof seedSite>[];
}
