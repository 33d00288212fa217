import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Network } from '@closer/shared/content/network.ts';
import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Programme } from '@closer/shared/content/programme.ts';
import type { Project } from '@closer/shared/content/project.ts';
import {
  link,
  linkIndicators,
  linkKeeping,
  linkSources,
  type EntryReference,
} from './entry-reference.ts';

/** Relations of a programme. */
export function getProgrammeReferences(entry: Programme): readonly EntryReference[] {
  return [link('funder', 'organisation', [entry.funder]), ...linkSources(entry.sources)];
}

/** Relations of a project. */
export function getProjectReferences(entry: Project): readonly EntryReference[] {
  return [
    link('partOf', 'project', [entry.partOf]),
    link('programme', 'programme', [entry.programme]),
    link(
      'funding.funder',
      'organisation',
      entry.funding.map((each) => each.funder),
    ),
    link(
      'activities.fields',
      'term',
      entry.activities.flatMap((each) => each.fields),
      ['field', 'topic'],
    ),
    link(
      'participations.organisation',
      'organisation',
      entry.participations.map((each) => each.organisation),
    ),
    link(
      'beneficiaries.group',
      'term',
      entry.beneficiaries.map((each) => each.group),
      ['target-group', 'audience'],
    ),
    ...linkIndicators('indicators', entry.indicators),
    link('places', 'place', entry.places),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('priorityGroups', 'term', entry.priorityGroups, ['target-group']),
    link('competences', 'term', entry.competences, ['competence']),
    link('methods', 'term', entry.methods, ['method']),
    ...linkKeeping(entry),
  ];
}

/** Relations of a network. */
export function getNetworkReferences(entry: Network): readonly EntryReference[] {
  return [
    link('kind', 'term', [entry.kind], ['network-kind']),
    link('places', 'place', entry.places),
    link('members', 'organisation', entry.members),
    link('project', 'project', [entry.project]),
    ...linkKeeping(entry),
  ];
}

/** Relations of an action plan. */
export function getActionPlanReferences(entry: ActionPlan): readonly EntryReference[] {
  const { measures, participants } = entry;
  return [
    link('places', 'place', entry.places),
    link('organisations', 'organisation', entry.organisations),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link(
      'participants.group',
      'term',
      participants.map((each) => each.group),
      ['audience', 'target-group'],
    ),
    link(
      'participants.organisation',
      'organisation',
      participants.map((each) => each.organisation),
    ),
    link('methods', 'term', entry.methods, ['method']),
    link(
      'measures.field',
      'term',
      measures.map((each) => each.field),
      ['field'],
    ),
    link(
      'measures.targetGroups',
      'term',
      measures.flatMap((each) => each.targetGroups),
      ['target-group'],
    ),
    link(
      'measures.responsible',
      'organisation',
      measures.map((each) => each.responsible),
    ),
    ...linkIndicators(
      'measures.indicator',
      measures.flatMap((each) => each.indicator ?? []),
    ),
    link('basedOnPlans', 'action-plan', entry.basedOnPlans),
    link('basedOnPractices', 'case-study', entry.basedOnPractices),
    link('basedOnMaterials', 'material', entry.basedOnMaterials),
    link('basedOnOrganisations', 'organisation', entry.basedOnOrganisations),
    link('project', 'project', [entry.project]),
    link('resourcedBy', 'project', entry.resourcedBy),
    link('materials', 'material', entry.materials),
    ...linkKeeping(entry),
  ];
}

/** Relations of a portfolio. */
export function getPortfolioReferences(entry: Portfolio): readonly EntryReference[] {
  const { projects } = entry;
  return [
    link('organisations', 'organisation', entry.organisations),
    link('places', 'place', entry.places),
    link('fields', 'term', entry.fields, ['field']),
    link('priorityGroups', 'term', entry.priorityGroups, ['target-group']),
    link(
      'projects.project',
      'project',
      projects.map((each) => each.project),
    ),
    link(
      'projects.priorityGroups',
      'term',
      projects.flatMap((each) => each.priorityGroups),
      ['target-group'],
    ),
    link(
      'projects.measures.field',
      'term',
      projects.flatMap((each) => each.measures.map(({ field }) => field)),
      ['field'],
    ),
    link('basedOnPlans', 'action-plan', entry.basedOnPlans),
    link('project', 'project', [entry.project]),
    link('materials', 'material', entry.materials),
    ...linkKeeping(entry),
  ];
}

/** Relations of an event. */
export function getEventReferences(entry: Event): readonly EntryReference[] {
  return [
    link('eventType', 'term', [entry.eventType], ['event-type']),
    link('place', 'place', [entry.place]),
    link('organisers', 'organisation', entry.organisers),
    link('accessFeatures', 'term', entry.accessFeatures, ['access-feature']),
    link('eligibleCountries', 'place', entry.eligibleCountries),
    link('fields', 'term', entry.fields, ['field', 'topic']),
    link('targetGroups', 'term', entry.targetGroups, ['target-group']),
    link('audiences', 'term', entry.audiences, ['audience']),
    link('competences', 'term', entry.competences, ['competence']),
    link('campaign', 'campaign', [entry.campaign]),
    link('project', 'project', [entry.project]),
    link('materials', 'material', entry.materials),
    ...linkIndicators('indicators', entry.indicators),
    ...linkKeeping(entry),
  ];
}
