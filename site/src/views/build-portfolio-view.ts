import type { Portfolio } from '@closer/shared/content/portfolio.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { buildPlanStart } from './build-plan-start.ts';
import { buildPortfolioFields, buildPortfolioProjects } from './build-portfolio-projects.ts';
import type { PortfolioCountView, PortfolioView } from './portfolio-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a portfolio. */
export function buildPortfolioView(
  context: SiteContext,
  portfolio: Portfolio,
  locale: Locale,
): PortfolioView {
  const { actionPlans, materialsById } = context.library;
  const { minimumMeasures } = portfolio;
  const say = t(locale);
  return {
    ...buildEntryPage(context, portfolio, locale, {
      page: 'portfolio',
      list: { path: `/${locale}/action-plans/`, label: say('actionPlans.title') },
      facts: buildFacts(context, portfolio, locale),
      groups: buildGroups(context, locale, [
        {
          key: 'based-on',
          heading: say('plan.basedOn'),
          entries: pick(actionPlans, portfolio.basedOnPlans),
        },
        {
          key: 'document',
          heading: say('portfolio.document'),
          entries: pick(materialsById, portfolio.materials),
        },
      ]),
    }),
    counts: buildCounts(portfolio, locale),
    rule: minimumMeasures === null ? null : say('portfolio.minimum', { count: minimumMeasures }),
    fields: buildPortfolioFields(context, portfolio, locale),
    projects: buildPortfolioProjects(context, portfolio, locale),
    start: buildPlanStart(context, portfolio.id, locale),
  };
}

/** Projects, and of these the integrated ones; a line that nobody planned and nothing is in is left out. */
function buildCounts(portfolio: Portfolio, locale: Locale): readonly PortfolioCountView[] {
  const say = t(locale);
  const { projects, plannedProjects, plannedIntegrated } = portfolio;
  const integrated = projects.filter((each) => each.integrated).length;
  return [
    { label: say('portfolio.projects'), planned: plannedProjects, named: projects.length },
    { label: say('portfolio.integrated'), planned: plannedIntegrated, named: integrated },
  ]
    .filter(({ planned, named }) => planned !== null || named > 0)
    .map(({ label, planned, named }) => ({
      label,
      planned: planned === null ? null : formatNumber(locale, planned),
      named: say('portfolio.named', { count: formatNumber(locale, named) }),
    }));
}

function buildFacts(
  context: SiteContext,
  portfolio: Portfolio,
  locale: Locale,
): PortfolioView['facts'] {
  const { organisations, places, projects, terms } = context.library;
  const say = t(locale);
  const links = (key: string, label: string, entries: readonly PageEntry[]) =>
    buildLinksFact(context, key, label, entries, locale);
  const authorities = links(
    'organisations',
    say('portfolio.organisations'),
    pick(organisations, portfolio.organisations),
  );
  return [
    ...buildTextFact(
      'progress',
      say('progress.label'),
      portfolio.progress === null ? null : formatProgress(locale, portfolio.progress),
    ),
    // That no authority is named is a fact too: a reader would look for it.
    ...(authorities.length > 0
      ? authorities
      : buildTextFact('organisations', say('portfolio.organisations'), say('portfolio.notNamed'))),
    ...links('places', say('caseStudy.places'), pick(places, portfolio.places)),
    ...links(
      'priorityGroups',
      say('portfolio.priorityGroups'),
      pick(terms, portfolio.priorityGroups),
    ),
    ...links(
      'project',
      say('plan.project'),
      pick(projects, portfolio.project === null ? [] : [portfolio.project]),
    ),
  ];
}
