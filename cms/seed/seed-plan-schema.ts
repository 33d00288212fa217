import { actionPlan, measure, planParticipant } from '@closer/shared/content/action-plan.ts';
import { portfolio, portfolioMeasure, portfolioProject } from '@closer/shared/content/portfolio.ts';
import { locale } from '@closer/shared/locales.ts';
import { z } from 'zod';
import {
  key,
  optionalKey,
  keys,
  optionalText,
  oneTextEach,
  seedIndicator,
  seedPeriod,
  seedProseFields,
  seedSources,
} from './seed-fields.ts';

const seedMeasure = measure.extend({
  titles: oneTextEach.default([]),
  field: optionalKey,
  targetGroups: keys,
  responsible: optionalKey,
  period: seedPeriod,
  progress: measure.shape.progress.default(null),
  cost: measure.shape.cost.default(null),
  costMeaning: measure.shape.costMeaning.default(null),
  fundingSources: oneTextEach.default([]),
  indicator: seedIndicator.nullable().default(null),
  risks: oneTextEach.default([]),
});

/** A file of `action-plan/`. */
export const seedActionPlan = actionPlan.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(
    locale,
    z.strictObject({ ...seedProseFields, diagnosis: optionalText, monitoring: optionalText }),
  ),
  sample: z.boolean().default(false),
  kind: actionPlan.shape.kind.default(null),
  progress: actionPlan.shape.progress.default(null),
  period: seedPeriod,
  places: keys,
  organisations: keys,
  targetGroups: keys,
  fields: z.array(key).max(3).default([]),
  participants: z
    .array(
      planParticipant.extend({
        group: optionalKey,
        organisation: optionalKey,
        notes: oneTextEach.default([]),
      }),
    )
    .default([]),
  methods: keys,
  measures: z.array(seedMeasure).default([]),
  basedOnPlans: keys,
  basedOnPractices: keys,
  basedOnMaterials: keys,
  basedOnOrganisations: keys,
  project: optionalKey,
  resourcedBy: keys,
  materials: keys,
  sources: seedSources,
  owner: optionalKey,
});

/** A file of `portfolio/`. */
export const seedPortfolio = portfolio.omit({ type: true, id: true }).extend({
  prose: z.partialRecord(locale, z.strictObject(seedProseFields)),
  sample: z.boolean().default(false),
  progress: portfolio.shape.progress.default(null),
  organisations: keys,
  places: keys,
  plannedProjects: portfolio.shape.plannedProjects.default(null),
  plannedIntegrated: portfolio.shape.plannedIntegrated.default(null),
  minimumMeasures: portfolio.shape.minimumMeasures.default(null),
  fields: keys,
  priorityGroups: keys,
  projects: z
    .array(
      portfolioProject.extend({
        titles: oneTextEach.default([]),
        project: optionalKey,
        progress: portfolioProject.shape.progress.default(null),
        integrated: z.boolean().default(false),
        priorityGroups: keys,
        measures: z
          .array(portfolioMeasure.extend({ field: optionalKey, titles: oneTextEach.default([]) }))
          .default([]),
      }),
    )
    .default([]),
  basedOnPlans: keys,
  project: optionalKey,
  materials: keys,
  sources: seedSources,
  owner: optionalKey,
});
