import type { EntryType } from '@closer/shared/content/entry.ts';
import type { Scheme } from '@closer/shared/content/term.ts';

/** What a field names: entries of a type, or terms of some vocabularies. */
export type SeedTarget = Exclude<EntryType, 'term' | 'page' | 'site'> | readonly Scheme[];

/** Fields that name other entries, `measures.indicator.label` where they lie inside items. */
export type SeedLinks = Readonly<Record<string, SeedTarget>>;

const FIELDS: readonly Scheme[] = ['field', 'topic'];
const GROUPS: readonly Scheme[] = ['target-group'];
const PEOPLE: readonly Scheme[] = ['target-group', 'audience'];

const sourced: SeedLinks = { 'sources.publisher': 'organisation' };
const owned: SeedLinks = { ...sourced, owner: 'organisation' };
const indicators: SeedLinks = { 'indicators.label': ['indicator'], 'indicators.group': PEOPLE };

/** Every link that a file of the seed may hold, by the type of its entry. */
export const SEED_LINKS: Readonly<Record<Exclude<EntryType, 'term'>, SeedLinks>> = {
  place: { ...sourced, parent: 'place', 'statistics.subgroup': GROUPS },
  programme: { ...sourced, funder: 'organisation' },
  organisation: { ...owned, place: 'place', memberships: 'organisation' },
  project: {
    ...owned,
    ...indicators,
    partOf: 'project',
    programme: 'programme',
    places: 'place',
    fields: FIELDS,
    'activities.fields': FIELDS,
    methods: ['method'],
    targetGroups: GROUPS,
    priorityGroups: GROUPS,
    competences: ['competence'],
    'funding.funder': 'organisation',
    'participations.organisation': 'organisation',
    'beneficiaries.group': PEOPLE,
  },
  network: {
    ...owned,
    kind: ['network-kind'],
    places: 'place',
    members: 'organisation',
    project: 'project',
  },
  material: {
    ...owned,
    materialType: ['material-type'],
    fields: FIELDS,
    targetGroups: GROUPS,
    audiences: ['audience'],
    competences: ['competence', 'method'],
    places: 'place',
    creators: 'organisation',
    publisher: 'organisation',
    usedBy: 'organisation',
    campaign: 'campaign',
    basedOn: 'material',
    'editions.adaptedBy': 'organisation',
    project: 'project',
  },
  campaign: {
    ...owned,
    countries: 'place',
    targetGroups: GROUPS,
    fields: FIELDS,
    'participants.place': 'place',
    'participants.organisation': 'organisation',
    'localCampaigns.place': 'place',
    'localCampaigns.organisation': 'organisation',
    project: 'project',
  },
  'identity-asset': { ...owned, campaign: 'campaign', creators: 'organisation' },
  leaflet: {
    ...owned,
    campaign: 'campaign',
    fields: FIELDS,
    targetGroups: GROUPS,
    audiences: ['audience'],
    creators: 'organisation',
    publisher: 'organisation',
    'editions.adaptedBy': 'organisation',
  },
  'case-study': {
    ...owned,
    ...indicators,
    places: 'place',
    organisations: 'organisation',
    fields: FIELDS,
    targetGroups: GROUPS,
    methods: ['method'],
    materials: 'material',
    adoptedBy: 'organisation',
    project: 'project',
  },
  'action-plan': {
    ...owned,
    places: 'place',
    organisations: 'organisation',
    targetGroups: GROUPS,
    fields: FIELDS,
    methods: ['method'],
    'participants.group': PEOPLE,
    'participants.organisation': 'organisation',
    'measures.field': ['field'],
    'measures.targetGroups': GROUPS,
    'measures.responsible': 'organisation',
    'measures.indicator.label': ['indicator'],
    'measures.indicator.group': PEOPLE,
    basedOnPlans: 'action-plan',
    basedOnPractices: 'case-study',
    basedOnMaterials: 'material',
    basedOnOrganisations: 'organisation',
    project: 'project',
    resourcedBy: 'project',
    materials: 'material',
  },
  portfolio: {
    ...owned,
    organisations: 'organisation',
    places: 'place',
    fields: ['field'],
    priorityGroups: GROUPS,
    'projects.project': 'project',
    'projects.priorityGroups': GROUPS,
    'projects.measures.field': ['field'],
    basedOnPlans: 'action-plan',
    project: 'project',
    materials: 'material',
  },
  event: {
    ...owned,
    ...indicators,
    eventType: ['event-type'],
    place: 'place',
    organisers: 'organisation',
    accessFeatures: ['access-feature'],
    eligibleCountries: 'place',
    fields: FIELDS,
    targetGroups: GROUPS,
    audiences: ['audience'],
    competences: ['competence'],
    campaign: 'campaign',
    project: 'project',
    materials: 'material',
  },
  page: {},
  site: {
    featuredTerms: ['field', 'topic', 'target-group'],
    featuredMaterials: 'material',
    planModel: 'material',
    samplePlan: 'action-plan',
  },
};
