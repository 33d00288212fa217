import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { IdentityAsset } from '@closer/shared/content/identity-asset.ts';
import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import {
  getAdapterIds,
  getCampaignPlaceIds,
  getMakerIds,
  getParticipantIds,
  getTermIds,
  getTypeCode,
} from './entry-facts.ts';
import { getAllAround } from './get-places-around.ts';
import { invert, toList, type Many } from './invert.ts';
import type { Library, Work } from './library.ts';
import { relatePlans, type PlanRelations } from './relate-plans.ts';
import { relateProjects, type ProjectRelations } from './relate-projects.ts';

/** Every relation from its other end, by entry id. What has none is not in the map. */
export interface Relations extends ProjectRelations, PlanRelations {
  /** Tagged with the term in any way, newest first. */
  readonly worksByTerm: Many<Work>;
  /** Made or published by the organisation, newest first. */
  readonly worksByOrganisation: Many<Work>;
  /** The organisation adapted an edition of the work, newest first. */
  readonly worksAdaptedBy: Many<Work>;
  readonly materialsUsedBy: Many<Material>;
  /** Works made from the material. */
  readonly worksFrom: Many<Material>;
  readonly members: Many<Organisation>;
  /** In the place itself, not in places inside it. */
  readonly organisationsByPlace: Many<Organisation>;
  /** About the place or a place inside it, or made there, newest first. */
  readonly worksByPlace: Many<Work>;
  readonly childrenByPlace: Many<Place>;
  readonly narrower: Many<Term>;
  /** Countries of a work by those of its makers and of the places it is about: country places, each once. */
  readonly countriesByWork: Many<Place>;
  /** What belongs to the campaign, newest first. */
  readonly materialsByCampaign: Many<Material>;
  readonly leafletsByCampaign: Many<Leaflet>;
  readonly assetsByCampaign: Many<IdentityAsset>;
  readonly campaignsByTerm: Many<Campaign>;
  /** The organisation takes part or holds it in a place. */
  readonly campaignsByOrganisation: Many<Campaign>;
  /** Held in the place or a place inside it. */
  readonly campaignsByPlace: Many<Campaign>;
  readonly caseStudiesByTerm: Many<CaseStudy>;
  /** Done by the organisation. */
  readonly caseStudiesByOrganisation: Many<CaseStudy>;
  readonly caseStudiesAdoptedBy: Many<CaseStudy>;
  /** Done in the place or a place inside it. */
  readonly caseStudiesByPlace: Many<CaseStudy>;
  /** Used the material, or it tells more of them. */
  readonly caseStudiesByMaterial: Many<CaseStudy>;
}

type Source = Pick<
  Library,
  | 'works'
  | 'materials'
  | 'leaflets'
  | 'identityAssets'
  | 'campaigns'
  | 'caseStudies'
  | 'projects'
  | 'programmes'
  | 'networks'
  | 'actionPlans'
  | 'portfolios'
  | 'events'
  | 'organisations'
  | 'places'
  | 'terms'
>;

/** Places of a work with all that they lie in: those it is about, those of its makers. */
function getWorkPlaces(work: Work, source: Source): readonly Place[] {
  return getAllAround(
    [
      ...(work.type === 'material' ? work.places : []),
      ...getMakerIds(work).map((id) => source.organisations.get(id)?.place ?? null),
    ],
    source.places,
  );
}

/** Follows every relation backwards, in one pass over each type. */
export function buildRelations(source: Source): Relations {
  const { works, materials, terms } = source;
  const organisations = [...source.organisations.values()];
  const places = [...source.places.values()];
  const placesByWork = new Map(works.map((each) => [each.id, getWorkPlaces(each, source)]));
  const placesOf = (work: Work) => placesByWork.get(work.id) ?? [];
  const typeIds = new Map(
    [...terms.values()]
      .filter((term) => term.scheme === 'material-type')
      .map((term) => [term.code, term.id]),
  );
  return {
    worksByTerm: invert(works, (work) => [
      ...new Set([
        ...toList(typeIds.get(getTypeCode(work, terms) ?? '') ?? null),
        ...getTermIds(work),
      ]),
    ]),
    worksByOrganisation: invert(works, getMakerIds),
    worksAdaptedBy: invert(works, getAdapterIds),
    materialsUsedBy: invert(materials, (each) => each.usedBy),
    worksFrom: invert(materials, (each) => each.basedOn),
    members: invert(organisations, (each) => each.memberships),
    organisationsByPlace: invert(organisations, (each) => toList(each.place)),
    worksByPlace: invert(works, (each) => placesOf(each).map(getId)),
    childrenByPlace: invert(places, (each) => toList(each.parent)),
    narrower: invert([...terms.values()], (each) => toList(each.broader)),
    countriesByWork: new Map(
      works.map((each) => [each.id, placesOf(each).filter((place) => place.kind === 'country')]),
    ),
    ...relateCampaigns(source),
    ...relateCaseStudies(source),
    ...relateProjects(source),
    ...relatePlans(source),
  };
}

function relateCampaigns(source: Source) {
  const campaigns = [...source.campaigns.values()];
  return {
    materialsByCampaign: invert(source.materials, (each) => toList(each.campaign)),
    leafletsByCampaign: invert([...source.leaflets.values()], (each) => toList(each.campaign)),
    assetsByCampaign: invert([...source.identityAssets.values()], (each) => toList(each.campaign)),
    campaignsByTerm: invert(campaigns, getTermIds),
    campaignsByOrganisation: invert(campaigns, getParticipantIds),
    campaignsByPlace: invert(campaigns, (each) =>
      getAllAround(getCampaignPlaceIds(each), source.places).map(getId),
    ),
  };
}

function relateCaseStudies(source: Source) {
  const caseStudies = [...source.caseStudies.values()];
  return {
    caseStudiesByTerm: invert(caseStudies, getTermIds),
    caseStudiesByOrganisation: invert(caseStudies, (each) => each.organisations),
    caseStudiesAdoptedBy: invert(caseStudies, (each) => each.adoptedBy),
    caseStudiesByPlace: invert(caseStudies, (each) =>
      getAllAround(each.places, source.places).map(getId),
    ),
    caseStudiesByMaterial: invert(caseStudies, (each) => each.materials),
  };
}

const getId = ({ id }: Place): string => id;
