import type { ActionPlan } from '@closer/shared/content/action-plan.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { ActionPlanView } from './action-plan-view.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { SiteContext } from './site-context.ts';

/** The page of an action plan. */
export function buildActionPlanView(
  context: SiteContext,
  plan: ActionPlan,
  locale: Locale,
): ActionPlanView {
  const { organisations, places, projects, materialsById } = context.library;
  const say = t(locale);
  return buildEntryPage(context, plan, locale, {
    page: 'action-plan',
    list: { path: `/${locale}/action-plans/`, label: say('actionPlans.title') },
    facts: [
      ...buildTextFact(
        'period',
        say('caseStudy.period'),
        plan.period === null ? null : formatPeriod(locale, plan.period),
      ),
      ...buildLinksFact(
        context,
        'places',
        say('caseStudy.places'),
        pick(places, plan.places),
        locale,
      ),
      ...buildLinksFact(
        context,
        'organisations',
        say('caseStudy.organisations'),
        pick(organisations, plan.organisations),
        locale,
      ),
      ...buildLinksFact(
        context,
        'project',
        say('type.project'),
        pick(projects, plan.project === null ? [] : [plan.project]),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'materials',
        heading: say('types.material'),
        entries: pick(materialsById, plan.materials),
      },
    ]),
  });
}
