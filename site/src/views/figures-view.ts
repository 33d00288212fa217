import type { CrumbView, FrameView, LinkView, NamedView, TextView } from './frame-view.ts';

/** A cell of a table; null where the source says nothing. */
export type FigureCellView = NamedView | null;

/** Figures of one kind. The first cell of a row names what the row is about. */
export interface FigureTableView {
  readonly key: 'indicators' | 'money' | 'periods' | 'places';
  readonly heading: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly FigureCellView[])[];
}

/** All figures of a project with their sources: `/en/project/x/figures/`. */
export interface FiguresView {
  readonly page: 'figures';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** How the figures are to be read. */
  readonly lead: string;
  /** The project. */
  readonly project: LinkView;
  readonly tables: readonly FigureTableView[];
  readonly csvHref: string;
}
