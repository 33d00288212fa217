import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Entry } from '@closer/shared/content/entry.ts';
import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import {
  link,
  linkIndicators,
  linkKeeping,
  linkSources,
  type EntryReference,
} from './entry-reference.ts';
import {
  getActionPlanReferences,
  getEventReferences,
  getNetworkReferences,
  getPortfolioReferences,
  getProgrammeReferences,
  getProjectReferences,
} from './plan-references.ts';

/** Every relation of an entry, field by field: the one list of what links to what. */
export function getReferences(entry: Entry): readonly EntryReference[] {
  switch (entry.type) {
    case 'term':
      return [link('broader', 'term', [entry.broader], [entry.scheme])];
    case 'place':
      return [
        link('parent', 'place', [entry.parent]),
        link(
          'statistics.subgroup',
          'term',
          entry.statistics.map((each) => each.subgroup),
          ['target-group'],
        ),
        ...linkSources(entry.sources),
      ];
    case 'organisation':
      return [
        link('place', 'place', [entry.place]),
        link('memberships', 'organisation', entry.memberships),
        ...linkKeeping(entry),
      ];
    case 'material':
      return [
        link('materialType', 'term', [entry.materialType], ['material-type']),
        link('fields', 'term', entry.fields, ['field', 'topic']),
        link('targetGroups', 'term', entry.targetGroups, ['target-group']),
        link('audiences', 'term', entry.audiences, ['audience']),
        link('competences', 'term', entry.competences, ['competence', 'method']),
        link('creators', 'organisation', entry.creators),
        link('publisher', 'organisation', [entry.publisher]),
        link('places', 'place', entry.places),
        link('basedOn', 'material', entry.basedOn),
        link('usedBy', 'organisation', entry.usedBy),
        link(
          'editions.adaptedBy',
          'organisation',
          entry.editions.map((each) => each.adaptedBy),
        ),
        link('campaign', 'campaign', [entry.campaign]),
        link('project', 'project', [entry.project]),
        ...linkKeeping(entry),
      ];
    case 'campaign':
      return getCampaignReferences(entry);
    case 'identity-asset':
      return [
        link('campaign', 'campaign', [entry.campaign]),
        link('creators', 'organisation', entry.creators),
        ...linkKeeping(entry),
      ];
    case 'leaflet':
      return getLeafletReferences(entry);
    case 'case-study':
      return getCaseStudyReferences(entry);
    case 'programme':
      return getProgrammeReferences(entry);
    case 'project':
      return getProjectReferences(entry);
    case 'network':
      return getNetworkReferences(entry);
    case 'action-plan':
      return getActionPlanReferences(entry);
    case 'portfolio':
      return getPortfolioReferences(entry);
    case 'event':
      return getEventReferences(entry);
    case 'page':
      return [];
    case 'site':
      return [
        link('featuredTerms', 'term', entry.featuredTerms),
        link('featuredMaterials', 'material', entry.featuredMaterials),
      ];
  }
}

function getCampaignReferences(entry: Campaign): readonly EntryReference[] {
  const { participants, localCampaigns } = entry;
  return [
    link('countries', 'place', entry.countries),
    link(
      'participants.place',
      'place',
      participants.map((each) => each.place),
    ),
    link(
      'participants.organisation',
      'organisation',
      participants.map((each) => each.organisation),
    ),
    link(
      'localCampaigns.place',
      'place',
      localCampaigns.map((each) => each.place),
    ),
    link(
      'localCampaigns.organisation',
      'organisation',
      localCampaigns.map((each) => each.organisation),
    ),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link('project', 'project', [entry.project]),
    ...linkKeeping(entry),
  ];
}

function getLeafletReferences(entry: Leaflet): readonly EntryReference[] {
  return [
    link('campaign', 'campaign', [entry.campaign]),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('audiences', 'term', entry.audiences, ['audience']),
    link('creators', 'organisation', entry.creators),
    link('publisher', 'organisation', [entry.publisher]),
    link(
      'editions.adaptedBy',
      'organisation',
      entry.editions.map((each) => each.adaptedBy),
    ),
    ...linkKeeping(entry),
  ];
}

function getCaseStudyReferences(entry: CaseStudy): readonly EntryReference[] {
  return [
    link('places', 'place', entry.places),
    link('organisations', 'organisation', entry.organisations),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('methods', 'term', entry.methods, ['method']),
    ...linkIndicators('indicators', entry.indicators),
    link('materials', 'material', entry.materials),
    link('adoptedBy', 'organisation', entry.adoptedBy),
    link('project', 'project', [entry.project]),
    ...linkKeeping(entry),
  ];
}
