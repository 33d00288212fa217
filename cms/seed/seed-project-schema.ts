import { network } from '@closer/shared/content/network.ts';
import { programme } from '@closer/shared/content/programme.ts';
import {
  activity,
  beneficiary,
  fundingSource,
  objective,
  participation,
  project,
} from '@closer/shared/content/project.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import {
  key,
  optionalKey,
  keys,
  optionalText,
  oneTextEach,
  seedIndicators,
  seedPeriod,
  seedProseFields,
  seedSources,
} from './seed-fields.ts';

/** A file of `programme/`. */
export const seedProgramme = programme.omit({ type: true, id: true, code: true }).extend({
  summary: oneTextEach.default([]),
  component: optionalText,
  period: seedPeriod,
  funder: optionalKey,
  eu: z.boolean().default(false),
  fundingLine: oneTextEach.default([]),
  disclaimer: oneTextEach.default([]),
  website: programme.shape.website.default(null),
  sources: seedSources,
});

/** A file of `project/`: a project, or an intervention that is a part of one. */
export const seedProject = project.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({
      ...seedProseFields,
      subtitle: optionalText,
      principles: optionalText,
      results: optionalText,
      coverAlt: optionalText,
    }),
  ),
  sample: z.boolean().default(false),
  kind: project.shape.kind.default('project'),
  partOf: optionalKey,
  acronym: optionalText,
  names: project.shape.names.default([]),
  progress: project.shape.progress.default(null),
  programme: optionalKey,
  period: seedPeriod,
  totalValue: project.shape.totalValue.default(null),
  funding: z
    .array(
      fundingSource.extend({
        funder: optionalKey,
        amount: fundingSource.shape.amount.default(null),
      }),
    )
    .default([]),
  objectives: z.array(objective.extend({ texts: oneTextEach })).default([]),
  activities: z
    .array(
      activity.extend({
        titles: oneTextEach.default([]),
        notes: oneTextEach.default([]),
        items: z.array(z.strictObject({ texts: oneTextEach })).default([]),
        fields: keys,
        progress: activity.shape.progress.default(null),
        period: seedPeriod,
      }),
    )
    .default([]),
  participations: z
    .array(
      participation.extend({
        organisation: optionalKey,
        role: participation.shape.role.default('partner'),
        localBenefits: oneTextEach.default([]),
      }),
    )
    .default([]),
  statedPartners: project.shape.statedPartners.default(null),
  beneficiaries: z
    .array(
      beneficiary.extend({
        group: optionalKey,
        direct: z.boolean().default(true),
        notes: oneTextEach.default([]),
      }),
    )
    .default([]),
  indicators: seedIndicators,
  places: keys,
  fields: z.array(key).max(3).default([]),
  targetGroups: keys,
  priorityGroups: keys,
  competences: keys,
  competencesOpen: z.boolean().default(false),
  methods: keys,
  website: project.shape.website.default(null),
  /** A file name. */
  cover: optionalKey,
  sources: seedSources,
  owner: optionalKey,
});

/** A file of `network/`. */
export const seedNetwork = network.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(locale, z.strictObject(seedProseFields)),
  sample: z.boolean().default(false),
  kind: optionalKey,
  acronym: optionalText,
  names: network.shape.names.default([]),
  places: keys,
  members: keys,
  period: seedPeriod,
  project: optionalKey,
  website: network.shape.website.default(null),
  sources: seedSources,
  owner: optionalKey,
});
