import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Work } from './library.ts';

/**
 * Types that are a type of material too, by the code of its term: one choice for one meaning, so that who
 * looks for leaflets finds all of them.
 */
const TYPE_CODES = { leaflet: 'leaflet', 'identity-asset': 'visual-identity' } as const;

/** Type that a code of a type of material stands for; undefined for the types that only materials have. */
export function getTypeOfCode(code: string): keyof typeof TYPE_CODES | undefined {
  if (code === TYPE_CODES.leaflet) return 'leaflet';
  return code === TYPE_CODES['identity-asset'] ? 'identity-asset' : undefined;
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

/** Term ids that an entry is tagged with, each once. */
export function getTermIds(entry: Work | Campaign | CaseStudy): readonly string[] {
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

const toList = (id: string | null): readonly string[] => (id === null ? [] : [id]);

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
