import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import {
  getFiguresFilePath,
  getFiguresPath,
  hasFigureSources,
} from '../library/project-figures.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildFigureRows } from './build-figure-rows.ts';
import { buildLink, getTitle } from './build-link.ts';
import type { FigureRow } from './figure-row.ts';
import type { FigureCellView, FiguresView, FigureTableView } from './figures-view.ts';
import type { LinkView, TextView } from './frame-view.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** The page with all figures of a project, its programme and its places, each with its source. Nothing is added up. */
export function buildFiguresView(
  context: SiteContext,
  project: Project,
  locale: Locale,
): FiguresView {
  const { library } = context;
  const say = t(locale);
  const name = getTitle(project, locale);
  const lead = say(hasFigureSources(library, project) ? 'figures.lead' : 'figures.leadPlain');
  const title = { text: say('figures.title', { title: name.text }), lang: name.lang };
  return {
    page: 'figures',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getFiguresPath(library, project, code),
      title: title.text,
      description: lead,
    }),
    crumbs: buildCrumbs(
      context,
      locale,
      [
        { path: `/${locale}/projects/`, label: say('projects.title'), lang: null },
        {
          path: library.paths.get(project.id)?.[locale] ?? `/${locale}/`,
          label: name.text,
          lang: name.lang,
        },
      ],
      { text: say('caseStudy.figures'), lang: null },
    ),
    title,
    lead,
    project: buildLink(context, project, locale),
    tables: buildTables(buildFigureRows(context, project, locale), locale),
    csvHref: toHref(context, getFiguresFilePath(library, project, locale)),
  };
}

type Column = readonly [head: string, cell: (row: FigureRow) => FigureCellView];

/** A table for each kind of figure; a column that nothing stands in is left out. */
function buildTables(rows: readonly FigureRow[], locale: Locale): readonly FigureTableView[] {
  const say = t(locale);
  const what: Column = [say('figures.what'), (row) => row.what];
  const source: Column = [say('caseStudy.source'), ({ source: from }) => toCell(from)];
  const columns: Readonly<Record<FigureTableView['key'], readonly Column[]>> = {
    indicators: [
      what,
      [say('figures.about'), ({ about }) => toLinkCell(about)],
      [say('figures.planned'), ({ planned }) => toTextCell(planned)],
      [say('figures.reached'), ({ reached }) => toTextCell(reached)],
      [say('figures.value'), ({ value }) => toTextCell(value)],
      source,
    ],
    money: [
      what,
      [say('figures.amount'), ({ value }) => toTextCell(value)],
      [say('programme.funder'), ({ about }) => toLinkCell(about)],
      [say('figures.share'), ({ share }) => toTextCell(share)],
      source,
    ],
    periods: [what, [say('caseStudy.period'), ({ value }) => toTextCell(value)], source],
    places: [
      what,
      [say('figures.place'), ({ about }) => toLinkCell(about)],
      [say('figures.value'), ({ value }) => toTextCell(value)],
      [say('facet.year'), ({ year }) => toTextCell(year)],
      source,
    ],
  };
  return (['indicators', 'money', 'periods', 'places'] as const).flatMap((key) => {
    const own = rows.filter((row) => row.kind === key);
    if (own.length === 0) return [];
    const used = columns[key].filter(([, cell]) => own.some((row) => cell(row) !== null));
    return [
      {
        key,
        heading: say(`figureKind.${key}`),
        heads: used.map(([head]) => head),
        rows: own.map((row) => used.map(([, cell]) => cell(row))),
      },
    ];
  });
}

const toCell = (text: TextView | null): FigureCellView =>
  text === null ? null : { ...text, href: null };

const toTextCell = (text: string | null): FigureCellView =>
  text === null ? null : { text, lang: null, href: null };

const toLinkCell = (link: LinkView | null): FigureCellView =>
  link === null ? null : { text: link.label, lang: link.lang, href: link.href };
