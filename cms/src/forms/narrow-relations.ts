const FIELDS = ['field', 'topic'];
const GROUPS = ['target-group'];

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
  'fact.indicator.group': [...GROUPS, 'audience'],
};

/** The one field that takes countries and no other places. */
const COUNTRIES = 'api::campaign.campaign.countries';

/** The part of Koa's context that is read and changed. */
export interface RelationQuestion {
  readonly params: { readonly model: string; readonly targetField: string };
  readonly request: { readonly query: Record<string, unknown> };
}

/**
 * Adds the vocabulary to the question "what may I link here?", so that an editor is offered fields
 * under "Fields" and not the whole vocabulary. The query of the question is changed.
 */
export function narrowRelations({ params, request }: RelationQuestion): void {
  const schemes = SCHEMES[`${params.model}.${params.targetField}`];
  if (schemes !== undefined) request.query['filters'] = { scheme: { $in: schemes } };
  if (`${params.model}.${params.targetField}` === COUNTRIES) {
    request.query['filters'] = { kind: { $in: ['country'] } };
  }
}
