import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import {
  getPartnerIds,
  getPlanCode,
  getPlanOrganisationIds,
  getTermIds,
} from '../library/entry-facts.ts';
import { getAllAround } from '../library/get-places-around.ts';
import type { Library } from '../library/library.ts';
import {
  getMakerNames,
  getPlaceNamesAround,
  getProgrammeNames,
  getProseTitles,
  getTermNames,
} from './get-names.ts';

/** What is told by facts as much as by text. */
type Planned = Project | Network | ActionPlan | Portfolio | Event;

/** Names, concepts, filters and date of an entry, beside its text. */
export interface RecordFacts {
  readonly names: readonly string[];
  readonly concepts: readonly string[];
  readonly facets: SearchRecord['facets'];
  readonly date: string | null;
}

/** What a project, network, plan, portfolio or event is found and filtered by. */
export function buildPlanFacts(library: Library, entry: Planned): RecordFacts {
  const places = getPlaceIds(library, entry);
  const programme =
    entry.type === 'project' && entry.programme !== null
      ? library.programmes.get(entry.programme)
      : undefined;
  const project =
    entry.type === 'project' || entry.project === null
      ? undefined
      : library.projects.get(entry.project);
  return {
    names: getNames(entry),
    concepts: [
      ...getTermNames(library, [...getTermIds(entry), ...getTypeTermIds(library, entry)]),
      ...getMakerNames(library, getOrganisationIds(entry)),
      ...getPlaceNamesAround(library, places),
      ...(programme === undefined ? [] : getProgrammeNames(programme)),
      ...(project === undefined ? [] : getNames(project)),
    ],
    facets: getFacets(library, entry, places),
    date: getStart(entry),
  };
}

/** What a programme is found by. */
export function buildProgrammeFacts(library: Library, programme: Programme): RecordFacts {
  const start = programme.period?.start ?? null;
  return {
    names: getProgrammeNames(programme),
    concepts: getMakerNames(library, programme.funder === null ? [] : [programme.funder]),
    facets: start === null ? {} : { year: [start.slice(0, 4)] },
    date: start,
  };
}

/** Every name it has, slips of a source too: a reader may know it by them only. */
function getNames(entry: Planned): readonly string[] {
  const named = entry.type === 'project' || entry.type === 'network';
  return [
    ...getProseTitles(entry),
    ...(named && entry.acronym !== null ? [entry.acronym] : []),
    ...(named ? entry.names.map(({ text }) => text) : []),
    ...(entry.type === 'project'
      ? Object.values(entry.prose).flatMap(({ subtitle }) => subtitle ?? [])
      : []),
  ];
}

function getOrganisationIds(entry: Planned): readonly string[] {
  switch (entry.type) {
    case 'project':
      return getPartnerIds(entry);
    case 'network':
      return entry.members;
    case 'action-plan':
      return getPlanOrganisationIds(entry);
    case 'portfolio':
      return entry.organisations;
    case 'event':
      return entry.organisers;
  }
}

function getPlaceIds(library: Library, entry: Planned): readonly string[] {
  if (entry.type === 'event') return entry.place === null ? [] : [entry.place];
  if (entry.type !== 'project') return entry.places;
  const countries = library.relations.countriesByProject.get(entry.id) ?? [];
  return [...entry.places, ...countries.map(({ id }) => id)];
}

/** Terms of the type of material that a plan counts as, so that its words find it. */
function getTypeTermIds(library: Library, entry: Planned): readonly string[] {
  if (entry.type !== 'action-plan' && entry.type !== 'portfolio') return [];
  const code = getPlanCode(entry);
  return [...library.terms.values()]
    .filter((term) => term.scheme === 'material-type' && term.code === code)
    .map(({ id }) => id);
}

function getStart(entry: Planned): string | null {
  if (entry.type === 'event') return entry.startDate;
  return entry.type === 'portfolio' ? null : (entry.period?.start ?? null);
}

function getFacets(
  library: Library,
  entry: Planned,
  placeIds: readonly string[],
): SearchRecord['facets'] {
  const start = getStart(entry);
  const codes = (ids: readonly string[]) => ids.flatMap((id) => library.terms.get(id)?.code ?? []);
  const groups = 'targetGroups' in entry ? entry.targetGroups : [];
  const first = 'priorityGroups' in entry ? entry.priorityGroups : [];
  return {
    field: 'fields' in entry ? codes(entry.fields) : [],
    targetGroup: codes([...new Set([...groups, ...first])]),
    materialType:
      entry.type === 'action-plan' || entry.type === 'portfolio' ? [getPlanCode(entry)] : [],
    language: entry.type === 'event' ? entry.languages.map(({ language }) => language) : [],
    country: [
      ...new Set(getAllAround(placeIds, library.places).flatMap(({ isoCode }) => isoCode ?? [])),
    ],
    year: start === null ? [] : [start.slice(0, 4)],
  };
}
