import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import type { ActionPlanView, PlanParticipantView } from './action-plan-view.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { buildLink, pick } from './build-link.ts';
import { buildMeasureCosts } from './build-measure-costs.ts';
import { buildMeasureMatrix } from './build-measure-matrix.ts';
import { buildMeasures } from './build-measures.ts';
import { buildPlanStart } from './build-plan-start.ts';
import { buildTextParts } from './build-text-parts.ts';
import { formatPeriod } from './format-period.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** The page of an action plan. */
export function buildActionPlanView(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): ActionPlanView {
  const say = t(locale);
  return {
    ...buildEntryPage(context, plan, locale, {
      page: 'action-plan',
      list: { path: `/${locale}/action-plans/`, label: say('actionPlans.title') },
      facts: buildFacts(context, plan, locale),
      parts: buildTextParts(context, plan, locale, ({ diagnosis, monitoring }) => [
        ['diagnosis', say('plan.diagnosis'), diagnosis],
        ['monitoring', say('plan.monitoring'), monitoring],
      ]),
      groups: buildPlanGroups(context, plan, locale),
    }),
    isIdea: plan.progress === 'idea',
    participants: buildParticipants(context, plan, locale),
    measures: buildMeasures(context, plan, locale),
    costs: buildMeasureCosts(plan.measures, locale),
    matrix: buildMeasureMatrix(context, plan.measures, locale),
    start: buildPlanStart(context, plan.id, locale),
  };
}

function buildFacts(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): ActionPlanView['facts'] {
  const { organisations, places, projects, terms } = context.library;
  const say = t(locale);
  const links = (key: string, label: string, entries: readonly PageEntry[]) =>
    buildLinksFact(context, key, label, entries, locale);
  return [
    ...buildTextFact(
      'progress',
      say('progress.label'),
      plan.progress === null ? null : formatProgress(locale, plan.progress),
    ),
    ...buildTextFact(
      'period',
      say('caseStudy.period'),
      plan.period === null ? null : formatPeriod(locale, plan.period),
    ),
    ...links('places', say('caseStudy.places'), pick(places, plan.places)),
    ...links('organisations', say('plan.organisations'), pick(organisations, plan.organisations)),
    ...links('fields', say('material.fields'), pick(terms, plan.fields)),
    ...links('targetGroups', say('material.targetGroups'), pick(terms, plan.targetGroups)),
    ...links('methods', say('caseStudy.methods'), pick(terms, plan.methods)),
    ...links(
      'project',
      say('plan.project'),
      pick(projects, plan.project === null ? [] : [plan.project]),
    ),
    ...links('resourcedBy', say('plan.resourcedBy'), pick(projects, plan.resourcedBy)),
  ];
}

function buildParticipants(
  context: SiteContext,
  { participants }: ActionPlan,
  locale: Locale,
): readonly PlanParticipantView[] {
  const { organisations, terms } = context.library;
  const link = (all: ReadonlyMap<string, PageEntry>, id: string | null) => {
    const entry = id === null ? undefined : all.get(id);
    return entry === undefined ? null : buildLink(context, entry, locale);
  };
  return participants
    .map((each) => ({
      group: link(terms, each.group),
      organisation: link(organisations, each.organisation),
      note: buildText(each.notes, locale),
    }))
    .filter(({ group, organisation, note }) => (group ?? organisation ?? note) !== null);
}

function buildPlanGroups(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): ActionPlanView['groups'] {
  const { actionPlans, caseStudies, materialsById, organisations, relations } = context.library;
  const say = t(locale);
  return buildGroups(context, locale, [
    {
      key: 'based-on',
      heading: say('plan.basedOn'),
      entries: [
        ...pick(actionPlans, plan.basedOnPlans),
        ...pick(caseStudies, plan.basedOnPractices),
        ...pick(materialsById, plan.basedOnMaterials),
        ...pick(organisations, plan.basedOnOrganisations),
      ],
    },
    {
      key: 'document',
      heading: say('plan.document'),
      entries: pick(materialsById, plan.materials),
    },
    {
      key: 'basis-of',
      heading: say('plan.basisOf'),
      entries: [
        ...(relations.actionPlansBasedOn.get(plan.id) ?? []),
        ...(relations.portfoliosBasedOn.get(plan.id) ?? []),
      ],
    },
  ]);
}
