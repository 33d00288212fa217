import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
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
import type { TextPartView } from './case-study-view.ts';
import { formatPeriod } from './format-period.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** The page of an action plan. */
export function buildActionPlanView(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): ActionPlanView {
  return {
    ...buildEntryPage(context, plan, locale, {
      page: 'action-plan',
      list: { path: `/${locale}/action-plans/`, label: t(locale)('actionPlans.title') },
      facts: buildFacts(context, plan, locale),
      parts: buildParts(context, plan, locale),
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

/** Diagnosis and monitoring, those that are written. */
function buildParts(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): readonly TextPartView[] {
  const shown = getProse(plan, locale);
  if (shown === null) return [];
  const lang = getForeignLang(getLang(shown.textLocale), locale);
  return (['diagnosis', 'monitoring'] as const).flatMap((key) => {
    const text = buildRichText(context, shown.prose[key], lang, 3);
    return text === null ? [] : [{ key, heading: t(locale)(`plan.${key}`), text }];
  });
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
