import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import { getPartnerIds, getTermIds } from './entry-facts.ts';
import { getAllAround } from './get-places-around.ts';
import { invert, toList, type Many } from './invert.ts';
import type { Library } from './library.ts';

/** What links to or from projects, programmes and networks, by entry id. */
export interface ProjectRelations {
  readonly projectsByProgramme: Many<Project>;
  /** Interventions that are parts of the project. */
  readonly partsByProject: Many<Project>;
  /** The organisation takes part, in any role. */
  readonly projectsByOrganisation: Many<Project>;
  /** The organisation gives money. */
  readonly projectsFundedBy: Many<Project>;
  /** Works in the place or a place inside it, or has a partner from there. */
  readonly projectsByPlace: Many<Project>;
  readonly projectsByTerm: Many<Project>;
  /** Countries of a project by its places and its partners' places: country places, each once. */
  readonly countriesByProject: Many<Place>;
  readonly programmesByFunder: Many<Programme>;
  /** What came out of the project. */
  readonly materialsByProject: Many<Material>;
  readonly caseStudiesByProject: Many<CaseStudy>;
  readonly campaignsByProject: Many<Campaign>;
  readonly networksByProject: Many<Network>;
  /** The organisation is a member. */
  readonly networksByOrganisation: Many<Network>;
  /** Works in the place or a place inside it. */
  readonly networksByPlace: Many<Network>;
  readonly networksByTerm: Many<Network>;
}

type Source = Pick<
  Library,
  | 'projects'
  | 'programmes'
  | 'networks'
  | 'materials'
  | 'caseStudies'
  | 'campaigns'
  | 'organisations'
  | 'places'
>;

/** Follows the relations of projects, programmes and networks backwards. */
export function relateProjects(source: Source): ProjectRelations {
  const projects = [...source.projects.values()];
  const networks = [...source.networks.values()];
  const placesByProject = new Map(
    projects.map((each) => [
      each.id,
      getAllAround(
        [
          ...each.places,
          ...getPartnerIds(each).map((id) => source.organisations.get(id)?.place ?? null),
        ],
        source.places,
      ),
    ]),
  );
  const placesOf = ({ id }: Project) => placesByProject.get(id) ?? [];
  return {
    projectsByProgramme: invert(projects, (each) => toList(each.programme)),
    partsByProject: invert(projects, (each) => toList(each.partOf)),
    projectsByOrganisation: invert(projects, getPartnerIds),
    projectsFundedBy: invert(projects, (each) =>
      each.funding.flatMap(({ funder }) => toList(funder)),
    ),
    projectsByPlace: invert(projects, (each) => placesOf(each).map(({ id }) => id)),
    projectsByTerm: invert(projects, getTermIds),
    countriesByProject: new Map(
      projects.map((each) => [each.id, placesOf(each).filter(({ kind }) => kind === 'country')]),
    ),
    programmesByFunder: invert([...source.programmes.values()], (each) => toList(each.funder)),
    materialsByProject: invert(source.materials, (each) => toList(each.project)),
    caseStudiesByProject: invert([...source.caseStudies.values()], (each) => toList(each.project)),
    campaignsByProject: invert([...source.campaigns.values()], (each) => toList(each.project)),
    networksByProject: invert(networks, (each) => toList(each.project)),
    networksByOrganisation: invert(networks, (each) => each.members),
    networksByPlace: invert(networks, (each) =>
      getAllAround(each.places, source.places).map(({ id }) => id),
    ),
    networksByTerm: invert(networks, getTermIds),
  };
}
