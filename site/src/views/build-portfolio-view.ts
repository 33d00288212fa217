import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import type { PortfolioView } from './portfolio-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a portfolio. */
export function buildPortfolioView(
  context: SiteContext,
  portfolio: Portfolio,
  locale: Locale,
): PortfolioView {
  const { organisations, places, projects, actionPlans, terms } = context.library;
  const say = t(locale);
  return buildEntryPage(context, portfolio, locale, {
    page: 'portfolio',
    list: { path: `/${locale}/action-plans/`, label: say('actionPlans.title') },
    facts: [
      ...buildLinksFact(
        context,
        'places',
        say('caseStudy.places'),
        pick(places, portfolio.places),
        locale,
      ),
      ...buildLinksFact(
        context,
        'organisations',
        say('caseStudy.organisations'),
        pick(organisations, portfolio.organisations),
        locale,
      ),
      ...buildLinksFact(
        context,
        'fields',
        say('material.fields'),
        pick(terms, portfolio.fields),
        locale,
      ),
      ...buildLinksFact(
        context,
        'project',
        say('type.project'),
        pick(projects, portfolio.project === null ? [] : [portfolio.project]),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'plans',
        heading: say('types.action-plan'),
        entries: pick(actionPlans, portfolio.basedOnPlans),
      },
    ]),
  });
}
