import type { Portfolio, PortfolioProject } from '@closer/shared/content/portfolio.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import { buildLink, pick } from './build-link.ts';
import { checkIntegrated } from './check-integrated.ts';
import type { NamedView } from './frame-view.ts';
import type { PortfolioFieldView, PortfolioProjectView } from './portfolio-view.ts';
import type { SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** The projects of a portfolio in its order, each with its measures and what does not fit. */
export function buildPortfolioProjects(
  context: SiteContext,
  portfolio: Portfolio,
  locale: Locale,
): readonly PortfolioProjectView[] {
  const { terms } = context.library;
  return portfolio.projects.map((each) => ({
    title: getProjectTitle(context, each, locale),
    isIntegrated: each.integrated,
    progress: each.progress === null ? null : formatProgress(locale, each.progress),
    priorityGroups: pick(terms, each.priorityGroups).map((term) =>
      buildLink(context, term, locale),
    ),
    measures: each.measures.map(({ titles, field }) => ({
      title: buildText(titles, locale),
      field:
        pick(terms, field === null ? [] : [field]).map((term) =>
          buildLink(context, term, locale),
        )[0] ?? null,
    })),
    warnings: checkIntegrated(portfolio, each, locale),
  }));
}

/** Its name in the portfolio, else that of its own entry; with a link where it has one. */
function getProjectTitle(
  context: SiteContext,
  { titles, project }: PortfolioProject,
  locale: Locale,
): NamedView {
  const entry = project === null ? undefined : context.library.projects.get(project);
  const link = entry === undefined ? null : buildLink(context, entry, locale);
  const own = buildText(titles, locale);
  if (own !== null) return { ...own, href: link?.href ?? null };
  return link === null
    ? { text: t(locale)('portfolio.untitled'), lang: null, href: null }
    : { text: link.label, lang: link.lang, href: link.href };
}

/**
 * What a portfolio has in each of its fields, in its own order: a field without a project is shown as one. Fields that only a measure
 * names come after, and measures without a field last.
 */
export function buildPortfolioFields(
  context: SiteContext,
  portfolio: Portfolio,
  locale: Locale,
): readonly PortfolioFieldView[] {
  const say = t(locale);
  const used = portfolio.projects.flatMap(({ measures }) => measures.map(({ field }) => field));
  const named = [...portfolio.fields, ...used.flatMap((id) => id ?? [])];
  const rows = pick(context.library.terms, [...new Set(named)]).map((term) => {
    const { label, lang, href } = buildLink(context, term, locale);
    return { id: term.id, field: { text: label, lang, href } };
  });
  const unnamed = { id: null, field: { text: say('plan.noField'), lang: null, href: null } };
  return [...rows, ...(used.includes(null) ? [unnamed] : [])].map(({ id, field }) => {
    const projects = portfolio.projects.flatMap((each) => {
      const measures = each.measures.filter((measure) => measure.field === id);
      return measures.length === 0
        ? []
        : [
            {
              title: getProjectTitle(context, each, locale),
              measures: measures.flatMap(({ titles }) => buildText(titles, locale) ?? []),
            },
          ];
    });
    const count = projects.length;
    return { field, totalLabel: count === 0 ? null : say('count.project', { count }), projects };
  });
}
