/** Vocabularies that a field takes its terms from, by type or component and field. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  'api::material.material.materialType': ['material-type'],
  'api::material.material.fields': ['field', 'topic'],
  'api::material.material.targetGroups': ['target-group'],
  'api::material.material.audiences': ['audience'],
  'api::material.material.competences': ['competence', 'method'],
  'api::site.site.featuredTerms': ['field', 'topic', 'target-group'],
  'fact.statistic.subgroup': ['target-group'],
};

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
}
