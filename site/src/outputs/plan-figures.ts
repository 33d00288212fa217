import type { Project } from '@closer/shared/content/project.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { writeCsv } from '@closer/shared/tables/write-csv.ts';
import { t } from '../i18n/t.ts';
import { getFiguresFilePath, hasFigures } from '../library/project-figures.ts';
import { buildFigureRows } from '../views/build-figure-rows.ts';
import type { FigureRow } from '../views/figure-row.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { toContentDisposition } from './plan-files.ts';

/** The figures of each project as a table beside its page, with headings in the page's language. */
export function planFigures(context: SiteContext): readonly PlannedOutput[] {
  const { library } = context;
  return [...library.projects.values()]
    .filter((project) => hasFigures(library, project))
    .flatMap((project) =>
      LOCALE_CODES.map((locale) =>
        planTable(context, project, locale, getFiguresFilePath(library, project, locale)),
      ),
    );
}

function planTable(
  context: SiteContext,
  project: Project,
  locale: Locale,
  path: string,
): PlannedOutput {
  const text = () => writeFigures(buildFigureRows(context, project, locale), locale);
  const slug = path.split('/').at(-2) ?? project.id;
  return {
    path,
    kind: 'asset',
    about: `${project.type} ${project.id}, ${locale}`,
    getKey: () => context.digest(text()),
    make: () => ({
      status: 200,
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': toContentDisposition(path, `${slug}-figures.csv`) },
      body: new TextEncoder().encode(text()),
    }),
  };
}

/** Figures as CSV: numbers with a point and dates as ISO 8601, so that every program reads them alike. */
export function writeFigures(rows: readonly FigureRow[], locale: Locale): string {
  const say = t(locale);
  const cell = (value: string | number | null) => (value === null ? '' : String(value));
  return writeCsv([
    [
      say('figures.kind'),
      say('figures.what'),
      say('figures.about'),
      say('figures.planned'),
      say('figures.reached'),
      say('figures.value'),
      say('figures.qualifier'),
      say('figures.currency'),
      say('figures.from'),
      say('figures.to'),
      say('figures.months'),
      say('facet.year'),
      say('caseStudy.source'),
    ],
    ...rows.map(({ kind, what, about, year, source, plain }) =>
      [
        say(`figureKind.${kind}`),
        what.text,
        about?.label ?? null,
        plain.planned,
        plain.reached,
        plain.value,
        plain.qualifier,
        plain.currency,
        plain.from,
        plain.to,
        plain.months,
        year,
        source?.text ?? null,
      ].map(cell),
    ),
  ]);
}
