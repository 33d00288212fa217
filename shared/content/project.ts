import { z } from 'zod';
import { period } from './fuzzy-date.ts';
import { indicator } from './indicator.ts';
import { mediaFile } from './media-file.ts';
import { money } from './money.ts';
import { nameForm } from './name-form.ts';
import { progress } from './progress.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { text } from './text.ts';

/** What a project wants to reach, in the order of its source. */
export const objective = z.strictObject({
  level: z.enum(['main', 'overall', 'specific']),
  /** The objective, one text a language. */
  texts: z.array(text),
});
export type Objective = z.infer<typeof objective>;

/** One thing that is done as part of an activity. */
export const activityItem = z.strictObject({
  /** What is done, one text a language. */
  texts: z.array(text),
});
export type ActivityItem = z.infer<typeof activityItem>;

/** A stage or part of a project's work, in the order of its source. What it makes names the project, not the other way round. */
export const activity = z.strictObject({
  /** What it is called, one text a language. */
  titles: z.array(text),
  /** What it is for, one text a language. */
  notes: z.array(text),
  items: z.array(activityItem),
  /** Terms of scheme `field` or `topic`. */
  fields: entryIds,
  progress: progress.nullable(),
  period: period.nullable(),
});
export type Activity = z.infer<typeof activity>;

/** Who takes part, in the order of the source. */
export const participation = z.strictObject({
  organisation: entryId.nullable(),
  role: z.enum(['lead', 'partner', 'associated']),
  /** What taking part brings to the partner's own place, one text a language. */
  localBenefits: z.array(text),
});
export type Participation = z.infer<typeof participation>;

/** Who the work is for. */
export const beneficiary = z.strictObject({
  /** A term of scheme `target-group` or `audience`. */
  group: entryId.nullable(),
  /** They are reached themselves, and not through others. */
  direct: z.boolean(),
  /** Said more exactly, one text a language. */
  notes: z.array(text),
});
export type Beneficiary = z.infer<typeof beneficiary>;

/** Where a part of the money comes from. */
export const fundingSource = z.strictObject({
  /** `own` is what the partners put in themselves. */
  kind: z.enum(['grant', 'own', 'other']),
  funder: entryId.nullable(),
  amount: money.nullable(),
});
export type FundingSource = z.infer<typeof fundingSource>;

/** A project, or an intervention that may be a part of one. */
export const project = z.strictObject({
  type: z.literal('project'),
  id: entryId,
  prose: byLocale({
    ...proseFields,
    /** What stands below the name, in this language. */
    subtitle: z.string().nullable(),
    /** Values it holds to. Markdown, as are all long texts here. */
    principles: z.string().nullable(),
    /** What came of it. */
    results: z.string().nullable(),
    /** What the cover shows, for who cannot see it. */
    coverAlt: z.string().nullable(),
  }),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  kind: z.enum(['project', 'intervention']),
  /** The project it is a part of. */
  partOf: entryId.nullable(),
  acronym: z.string().nullable(),
  /** Other names it goes by. */
  names: z.array(nameForm),
  progress: progress.nullable(),
  programme: entryId.nullable(),
  period: period.nullable(),
  /** Value of the whole project. */
  totalValue: money.nullable(),
  funding: z.array(fundingSource),
  objectives: z.array(objective),
  activities: z.array(activity),
  participations: z.array(participation),
  /** Number of partners, the lead counted, if the source states one; never computed. */
  statedPartners: z.int().positive().nullable(),
  beneficiaries: z.array(beneficiary),
  indicators: z.array(indicator),
  /** Where it works. */
  places: entryIds,
  /** Terms of scheme `field` or `topic`, at most three so that filters stay meaningful. */
  fields: entryIds.max(3),
  /** People it is about: terms of scheme `target-group`. */
  targetGroups: entryIds,
  /** Those of them that come first. */
  priorityGroups: entryIds,
  /** What its people learn: terms of scheme `competence`. */
  competences: entryIds,
  /** The source ends its list of competences with “and others”. */
  competencesOpen: z.boolean(),
  /** Terms of scheme `method`. */
  methods: entryIds,
  website: z.url({ protocol: /^https?$/u }).nullable(),
  cover: mediaFile.nullable(),
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Project = z.infer<typeof project>;
