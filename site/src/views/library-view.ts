import type { BrowseFacet } from '../library/build-facets.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { PagingView } from './paging-view.ts';

export interface FacetValueView extends LinkView {
  readonly value: string;
  readonly count: number;
  readonly countLabel: string;
  readonly current: boolean;
}

/** Values of one kind to narrow a list down by. */
export interface FacetListView {
  /** Its name in the page's language. */
  readonly label: string;
  /** Page with all its values. */
  readonly href: string;
  /** Values that have an entry, most first (years newest first). */
  readonly values: readonly FacetValueView[];
  /** It has values beyond these, on its own page. */
  readonly hasMore: boolean;
}

export interface FacetView extends FacetListView {
  readonly facet: BrowseFacet;
}

/** The whole library, or the part with one value of one facet, as a paged list. */
export interface LibraryView {
  readonly page: 'library';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** Definition of the term the list is about. */
  readonly intro: TextView | null;
  /** Page of that term or place. */
  readonly about: LinkView | null;
  readonly total: number;
  /** `127 materials`, in the right plural form. */
  readonly totalLabel: string;
  readonly items: readonly EntryCardView[];
  readonly paging: PagingView | null;
  /** To browse on. Chosen value marked `current`. */
  readonly facets: readonly FacetView[];
  /** Back to the whole library, where this is a part of it. */
  readonly allHref: string | null;
}

/** All values of one facet. */
export interface FacetPageView {
  readonly page: 'facet';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly facet: FacetView;
  readonly facets: readonly LinkView[];
}
