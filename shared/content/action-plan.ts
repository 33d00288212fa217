import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { indicator } from './indicator.ts';
import { money } from './money.ts';
import { progress } from './progress.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { text } from './text.ts';

/** One thing that a plan wants done. The columns are those of the blank plan that partners download. */
export const measure = z.strictObject({
  /** What is to be done, one text a language. */
  titles: z.array(text),
  /** A term of scheme `field`. */
  field: entryId.nullable(),
  /** People it is for: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** Who sees to it. */
  responsible: entryId.nullable(),
  period: period.nullable(),
  progress: progress.nullable(),
  cost: money.nullable(),
  /** What the cost is of: costs are added only where this and the currency agree. */
  costMeaning: z.enum(['total', 'per-year']).nullable(),
  /** Where the money is to come from, one text a language. */
  fundingSources: z.array(text),
  /** How one will know. */
  indicator: indicator.nullable(),
  /** What may come in the way, one text a language. */
  risks: z.array(text),
});
export type Measure = z.infer<typeof measure>;

/** Who takes part in making a plan. */
export const planParticipant = z.strictObject({
  /** A term of scheme `audience` or `target-group`. */
  group: entryId.nullable(),
  organisation: entryId.nullable(),
  /** Said more exactly, one text a language. */
  notes: z.array(text),
});
export type PlanParticipant = z.infer<typeof planParticipant>;

/** What is to be done in a place, by whom, when and with what money. */
export const actionPlan = z.strictObject({
  type: z.literal('action-plan'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What is wrong now, and for whom. Markdown. */
    diagnosis: z.string().nullable(),
    /** How it is watched and judged. Markdown. */
    monitoring: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  kind: z
    .enum(['local-action', 'emergency-needs', 'development-strategy', 'integrated'])
    .nullable(),
  progress: progress.nullable(),
  period: period.nullable(),
  /** Where it is for. */
  places: entryIds,
  /** Authorities and others who answer for it. */
  organisations: entryIds,
  /** People it is for: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** Terms of scheme `field` or `topic`, at most three so that filters stay meaningful. */
  fields: entryIds.max(3),
  participants: z.array(planParticipant),
  /** Terms of scheme `method`. */
  methods: entryIds,
  measures: z.array(measure),
  /** Plans and strategies it stands on. */
  basedOnPlans: entryIds,
  /** Good practices it stands on. */
  basedOnPractices: entryIds,
  /** Works of the library it stands on. */
  basedOnMaterials: entryIds,
  /** Organisations whose experience it stands on. */
  basedOnOrganisations: entryIds,
  /** The project that made it. */
  project: entryId.nullable(),
  /** Projects and interventions that find people, rooms or money for it. */
  resourcedBy: entryIds,
  /** The plan as a document. */
  materials: entryIds,
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type ActionPlan = z.infer<typeof actionPlan>;
