const FIELDS = ['field', 'topic'];
const GROUPS = ['target-group'];
const PEOPLE = [...GROUPS, 'audience'];

/** Vocabularies that a field takes its terms from, by type or component and field. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  'api::material.material.materialType': ['material-type'],
  'api::material.material.fields': FIELDS,
  'api::material.material.targetGroups': GROUPS,
  'api::material.material.audiences': ['audience'],
  'api::material.material.competences': ['competence', 'method'],
  'api::site.site.featuredTerms': ['field', 'topic', 'target-group'],
  'api::case-study.case-study.fields': FIELDS,
  'api::case-study.case-study.targetGroups': GROUPS,
  'api::case-study.case-study.methods': ['method'],
  'api::campaign.campaign.fields': FIELDS,
  'api::campaign.campaign.targetGroups': GROUPS,
  'api::leaflet.leaflet.fields': FIELDS,
  'api::leaflet.leaflet.targetGroups': GROUPS,
  'api::leaflet.leaflet.audiences': ['audience'],
  'fact.statistic.subgroup': GROUPS,
  'fact.indicator.label': ['indicator'],
  'fact.indicator.group': PEOPLE,
  'api::project.project.fields': FIELDS,
  'api::project.project.targetGroups': GROUPS,
  'api::project.project.priorityGroups': GROUPS,
  'api::project.project.competences': ['competence'],
  'api::project.project.methods': ['method'],
  'project.activity.fields': FIELDS,
  'project.beneficiary.group': PEOPLE,
  'api::network.network.kind': ['network-kind'],
  'api::action-plan.action-plan.fields': FIELDS,
  'api::action-plan.action-plan.targetGroups': GROUPS,
  'api::action-plan.action-plan.methods': ['method'],
  'plan.measure.field': ['field'],
  'plan.measure.targetGroups': GROUPS,
  'plan.plan-participant.group': PEOPLE,
  'api::portfolio.portfolio.fields': ['field'],
  'api::portfolio.portfolio.priorityGroups': GROUPS,
  'plan.portfolio-project.priorityGroups': GROUPS,
  'plan.portfolio-measure.field': ['field'],
  'api::event.event.eventType': ['event-type'],
  'api::event.event.accessFeatures': ['access-feature'],
  'api::event.event.fields': FIELDS,
  'api::event.event.targetGroups': GROUPS,
  'api::event.event.audiences': ['audience'],
  'api::event.event.competences': ['competence'],
};

/** Fields that take countries and no other places. */
const COUNTRIES = ['api::campaign.campaign.countries', 'api::event.event.eligibleCountries'];

/** Links to others of the same type: an entry is not among them. */
const TO_OTHERS = 'basedOn basedOnPlans broader memberships parent partOf replacedBy'.split(' ');

/** The part of Koa's context that is read and changed. */
export interface RelationQuestion {
  readonly params: { readonly model: string; readonly targetField: string };
  readonly request: { readonly query: Record<string, unknown> };
}

/**
 * Adds the vocabulary to the question "what may I link here?", so that an editor is offered fields
 * under "Fields" and not the whole vocabulary, and nowhere the entry that she writes. The query of the
 * question is changed.
 */
export function narrowRelations({ params, request }: RelationQuestion): void {
  const field = `${params.model}.${params.targetField}`;
  const schemes = SCHEMES[field];
  if (schemes !== undefined) request.query['filters'] = { scheme: { $in: schemes } };
  if (COUNTRIES.includes(field)) {
    request.query['filters'] = { kind: { $in: ['country'] } };
  }
  const { id } = request.query;
  if (TO_OTHERS.includes(params.targetField) && typeof id === 'string' && id !== '') {
    request.query['filters'] = { documentId: { $ne: id } };
  }
}
