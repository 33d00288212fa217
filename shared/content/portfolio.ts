import { z } from 'zod';
import { progress } from './progress.ts';
import { byLocale, proseFields } from './prose.ts';
import { entryId, entryIds } from './reference.ts';
import { sources } from './source-document.ts';
import { text } from './text.ts';

/** One thing that a project of a portfolio wants to do. */
export const portfolioMeasure = z.strictObject({
  /** A term of scheme `field`. */
  field: entryId.nullable(),
  /** What is to be done, one text a language. */
  titles: z.array(text),
});
export type PortfolioMeasure = z.infer<typeof portfolioMeasure>;

/** A project that a portfolio holds ready. */
export const portfolioProject = z.strictObject({
  /** What it is called, one text a language. */
  titles: z.array(text),
  /** Its own entry, once it has one. */
  project: entryId.nullable(),
  progress: progress.nullable(),
  /** Takes several measures at once: the portfolio says how many at least. */
  integrated: z.boolean(),
  /** People it puts first: terms of scheme `target-group`. */
  priorityGroups: entryIds,
  measures: z.array(portfolioMeasure),
});
export type PortfolioProject = z.infer<typeof portfolioProject>;

/** Projects that one or more authorities hold ready for funding. */
export const portfolio = z.strictObject({
  type: z.literal('portfolio'),
  id: entryId,
  prose: byLocale(proseFields),
  /** Made by Closer to show how something looks; says so wherever it is shown. */
  sample: z.boolean(),
  progress: progress.nullable(),
  /** Whose portfolio it is. */
  organisations: entryIds,
  /** Where it is for. */
  places: entryIds,
  /** Number of projects it is to hold. */
  plannedProjects: z.int().nonnegative().nullable(),
  /** How many of these are to be integrated. */
  plannedIntegrated: z.int().nonnegative().nullable(),
  /** Measures that an integrated project takes at least. */
  minimumMeasures: z.int().positive().nullable(),
  /** Fields it works in, in the order of its source: terms of scheme `field`. */
  fields: entryIds,
  /** People that come first: terms of scheme `target-group`. */
  priorityGroups: entryIds,
  projects: z.array(portfolioProject),
  /** Strategies and plans it stands on. */
  basedOnPlans: entryIds,
  /** The project that made it. */
  project: entryId.nullable(),
  /** The portfolio as a document. */
  materials: entryIds,
  sources,
  /** The organisation whose editors look after this entry. */
  owner: entryId.nullable(),
});
export type Portfolio = z.infer<typeof portfolio>;
