import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Library } from './library.ts';

/** Last part of the address of the page with the figures of a project, below the project's own. */
export const FIGURES_PART = 'figures/';

/** Name of the same figures as a table for other programs. It lies beside the page of the project. */
export const FIGURES_FILE = 'figures.csv';

/** Address of the page with the figures of a project, below the base. */
export function getFiguresPath(library: Library, project: Project, locale: Locale): string {
  return `${library.paths.get(project.id)?.[locale] ?? `/${locale}/`}${FIGURES_PART}`;
}

/** Address of the figures of a project as a table, below the base. */
export function getFiguresFilePath(library: Library, project: Project, locale: Locale): string {
  return `${library.paths.get(project.id)?.[locale] ?? `/${locale}/`}${FIGURES_FILE}`;
}

/** Tells whether a project or one of its places has any figure, amount or period. */
export function hasFigures(library: Library, project: Project): boolean {
  const { indicators, totalValue, funding, period, statedPartners, places } = project;
  return (
    indicators.some(({ planned, reached }) => planned !== null || reached !== null) ||
    totalValue !== null ||
    funding.some(({ amount }) => amount !== null) ||
    statedPartners !== null ||
    (period !== null && Object.values(period).some((part) => part !== null)) ||
    places.some((id) => (library.places.get(id)?.statistics.length ?? 0) > 0)
  );
}

/** Tells whether anything says where the figures of a project come from: a document it names, or a figure itself. */
export function hasFigureSources(library: Library, project: Project): boolean {
  const { sources, indicators, places } = project;
  const statistics = places.flatMap((id) => library.places.get(id)?.statistics ?? []);
  return sources.length > 0 || [...indicators, ...statistics].some(({ source }) => source !== null);
}
