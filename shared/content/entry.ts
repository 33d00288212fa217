import { z } from 'zod';
import { actionPlan } from './action-plan.ts';
import { campaign } from './campaign.ts';
import { caseStudy } from './case-study.ts';
import { event } from './event.ts';
import { identityAsset } from './identity-asset.ts';
import { leaflet } from './leaflet.ts';
import { material } from './material.ts';
import { network } from './network.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { place } from './place.ts';
import { portfolio } from './portfolio.ts';
import { programme } from './programme.ts';
import { project } from './project.ts';
import { site } from './site.ts';
import { term } from './term.ts';

/** Every type a snapshot may hold, by its name. The one list of types. */
export const ENTRY_SCHEMAS = {
  term,
  place,
  programme,
  organisation,
  project,
  network,
  material,
  campaign,
  'identity-asset': identityAsset,
  leaflet,
  'case-study': caseStudy,
  'action-plan': actionPlan,
  portfolio,
  event,
  page,
  site,
} as const;

export type EntryType = keyof typeof ENTRY_SCHEMAS;

export const ENTRY_TYPES = Object.keys(ENTRY_SCHEMAS) as readonly EntryType[];

/** One entry of the library: what the export sends, a line each, and the site reads. */
export const entry = z.discriminatedUnion('type', [
  term,
  place,
  programme,
  organisation,
  project,
  network,
  material,
  campaign,
  identityAsset,
  leaflet,
  caseStudy,
  actionPlan,
  portfolio,
  event,
  page,
  site,
]);
export type Entry = z.infer<typeof entry>;

/** Entries whose prose is written and published language by language. */
export type LocalisedEntry = Extract<Entry, { prose: unknown }>;
