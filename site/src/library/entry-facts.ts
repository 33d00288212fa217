import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Entry } from '@closer/shared/content/entry.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { Term } from '@closer/shared/content/term.ts';
import { toList } from './invert.ts';
import type { Work } from './library.ts';

/**
 * Types that are a type of material too, by the code of its term: one choice for one meaning, so that who
 * looks for leaflets finds all of them.
 */
const TYPE_CODES = { leaflet: 'leaflet', 'identity-asset': 'visual-identity' } as const;

/** The same for what is told as data: the type of material that its document would be of. */
export const PLAN_CODES = {
  'action-plan': 'action-plan',
  'development-strategy': 'development-strategy',
  portfolio: 'project-portfolio',
} as const;

/** Code of the type of material that a plan or a portfolio counts as in filters. */
export function getPlanCode(entry: ActionPlan | Portfolio): string {
  if (entry.type === 'portfolio') return PLAN_CODES.portfolio;
  return PLAN_CODES[entry.kind === 'development-strategy' ? entry.kind : 'action-plan'];
}

/** Type that a code of a type of material stands for; undefined for the types that only materials have. */
export function getTypeOfCode(
  code: string,
): keyof typeof TYPE_CODES | 'action-plan' | 'portfolio' | undefined {
  switch (code) {
    case TYPE_CODES.leaflet:
      return 'leaflet';
    case TYPE_CODES['identity-asset']:
      return 'identity-asset';
    case PLAN_CODES['action-plan']:
    case PLAN_CODES['development-strategy']:
      return 'action-plan';
    case PLAN_CODES.portfolio:
      return 'portfolio';
    default:
      return undefined;
  }
}

/** Code of the type of material that a work is of; null where nobody has said. */
export function getTypeCode(work: Work, terms: ReadonlyMap<string, Term>): string | null {
  if (work.type !== 'material') return TYPE_CODES[work.type];
  return work.materialType === null ? null : (terms.get(work.materialType)?.code ?? null);
}

/** Term of the type of material that a work is of; undefined where nobody has said or published it. */
export function getTypeTerm(work: Work, terms: ReadonlyMap<string, Term>): Term | undefined {
  const code = getTypeCode(work, terms);
  return code === null
    ? undefined
    : [...terms.values()].find((term) => term.scheme === 'material-type' && term.code === code);
}

/** Tells whether an entry is something that one can take away. */
export function isWork(entry: Entry): entry is Work {
  return entry.type === 'material' || entry.type === 'leaflet' || entry.type === 'identity-asset';
}

/** What is tagged with terms. */
export type TaggedEntry =
  Work | Campaign | CaseStudy | Project | Network | ActionPlan | Portfolio | Event;

/** Term ids that an entry is tagged with, each once. */
export function getTermIds(entry: TaggedEntry): readonly string[] {
  switch (entry.type) {
    case 'material':
      return unique([
        ...toList(entry.materialType),
        ...entry.fields,
        ...entry.targetGroups,
        ...entry.audiences,
        ...entry.competences,
      ]);
    case 'leaflet':
      return unique([...entry.fields, ...entry.targetGroups, ...entry.audiences]);
    case 'identity-asset':
      return [];
    case 'campaign':
      return unique([...entry.fields, ...entry.targetGroups]);
    case 'case-study':
      return unique([...entry.fields, ...entry.targetGroups, ...entry.methods]);
    case 'network':
      return toList(entry.kind);
    case 'event':
      return unique([
        ...toList(entry.eventType),
        ...entry.fields,
        ...entry.targetGroups,
        ...entry.audiences,
        ...entry.competences,
        ...entry.accessFeatures,
      ]);
    case 'project':
    case 'action-plan':
    case 'portfolio':
      return getPlannedTermIds(entry);
  }
}

/** Terms of what is done in parts: those of its activities, measures and projects too. */
function getPlannedTermIds(entry: Project | ActionPlan | Portfolio): readonly string[] {
  switch (entry.type) {
    case 'project':
      return unique([
        ...entry.fields,
        ...entry.targetGroups,
        ...entry.priorityGroups,
        ...entry.beneficiaries.flatMap((each) => toList(each.group)),
        ...entry.competences,
        ...entry.methods,
        ...entry.activities.flatMap((each) => each.fields),
      ]);
    case 'action-plan':
      return unique([
        ...entry.fields,
        ...entry.targetGroups,
        ...entry.methods,
        ...entry.measures.flatMap((each) => [...toList(each.field), ...each.targetGroups]),
        ...entry.participants.flatMap((each) => toList(each.group)),
      ]);
    case 'portfolio':
      return unique([
        ...entry.fields,
        ...entry.priorityGroups,
        ...entry.projects.flatMap((each) => [
          ...each.priorityGroups,
          ...each.measures.flatMap((measure) => toList(measure.field)),
        ]),
      ]);
  }
}

/** Ids of the organisations that made or published a work, each once. */
export function getMakerIds(work: Work): readonly string[] {
  return unique([
    ...work.creators,
    ...(work.type === 'identity-asset' ? [] : toList(work.publisher)),
  ]);
}

/** Ids of the organisations that adapted a work for one of its editions, each once. */
export function getAdapterIds(work: Work): readonly string[] {
  if (work.type === 'identity-asset') return [];
  return unique(work.editions.flatMap((each) => each.adaptedBy ?? []));
}

/** Ids of the organisations that take part in a campaign, coordinators first, each once. */
export function getParticipantIds(campaign: Campaign): readonly string[] {
  const inRole = (role: string) =>
    campaign.participants.filter((each) => each.role === role).map((each) => each.organisation);
  const all = [
    ...inRole('coordinator'),
    ...inRole('participant'),
    ...campaign.localCampaigns.map((each) => each.organisation),
  ];
  return unique(all.filter((id) => id !== null));
}

/** Ids of the places that a campaign names, each once: its countries, those of its participants and local campaigns. */
export function getCampaignPlaceIds(campaign: Campaign): readonly string[] {
  const all = [
    ...campaign.countries,
    ...campaign.participants.map((each) => each.place),
    ...campaign.localCampaigns.map((each) => each.place),
  ];
  return unique(all.filter((id) => id !== null));
}

/** Ids of the organisations that take part in a project, in the order of its source, each once. */
export function getPartnerIds({ participations }: Project): readonly string[] {
  return unique(participations.flatMap((each) => toList(each.organisation)));
}

/** Ids of the organisations that answer for a plan, then of those that see to a measure of it, each once. */
export function getPlanOrganisationIds({ organisations, measures }: ActionPlan): readonly string[] {
  return unique([...organisations, ...measures.flatMap((each) => toList(each.responsible))]);
}

/** BCP 47 tags of what a work can be had in, each once, in the editor's order. */
export function getWorkLanguages(work: Work): readonly string[] {
  const tags =
    work.type === 'identity-asset'
      ? work.variants.map((each) => each.language)
      : work.editions.map((each) => each.language);
  return unique(tags.filter((tag) => tag !== null));
}

/** Date of a work as far as it is known; null where nobody has said. */
export function getWorkDate(work: Work) {
  return work.type === 'identity-asset' ? null : work.date;
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
