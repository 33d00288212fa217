import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { pick } from './build-link.ts';
import type { SiteContext } from './site-context.ts';

/** Address of the page with the figures of a project, below the base. */
export function getFiguresPath(context: SiteContext, project: Project, locale: Locale): string {
  return `${context.library.paths.get(project.id)?.[locale] ?? `/${locale}/`}figures/`;
}

/** Address of the same figures as a table for other programs. */
export function getFiguresFilePath(context: SiteContext, project: Project, locale: Locale): string {
  return `${context.library.paths.get(project.id)?.[locale] ?? `/${locale}/`}figures.csv`;
}

/** Tells whether a project, its programme or its places have any figure, amount or period. */
export function hasFigures({ library }: SiteContext, project: Project): boolean {
  const { indicators, totalValue, funding, period, statedPartners, places } = project;
  return (
    indicators.some(({ planned, reached }) => planned !== null || reached !== null) ||
    totalValue !== null ||
    funding.some(({ amount }) => amount !== null) ||
    statedPartners !== null ||
    period !== null ||
    pick(library.places, places).some(({ statistics }) => statistics.length > 0)
  );
}
