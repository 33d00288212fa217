import type { Facet } from '@closer/shared/search/facets.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';

/** The search page: the finished frame around the search island. */
export interface SearchView {
  readonly page: 'search';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** True: `POST <base>/search` answers. False: the static index serves. */
  readonly searchServer: boolean;
  /** Labels of facet values in the page's language, for filters and result tiles. */
  readonly facetLabels: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>>;
  /** Ways on for who has no scripts or finds nothing: A-Z, library, topics. */
  readonly waysOn: readonly LinkView[];
}
