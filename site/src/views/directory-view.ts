import type { Hue } from './build-motif-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { PagingView } from './paging-view.ts';

/** All organisations: `/en/organisations/`. */
export interface OrganisationsView {
  readonly page: 'organisations';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly totalLabel: string;
  readonly items: readonly EntryCardView[];
  readonly paging: PagingView | null;
}

/** Pages that gather the entries of a list, by kind. */
export interface WayView {
  readonly label: string;
  readonly values: readonly (LinkView & { readonly countLabel: string })[];
}

/** All entries of one type: campaigns (`/en/campaigns/`), projects, networks and so on. */
export interface EntryListView {
  readonly page: 'campaigns' | 'case-studies' | 'projects' | 'action-plans' | 'networks';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly lead: string;
  readonly hue: Hue;
  readonly totalLabel: string;
  readonly items: readonly EntryCardView[];
  readonly paging: PagingView | null;
  /** Below the first page of practices: topics, people and countries that gather some. */
  readonly ways: readonly WayView[];
}

/** A link with how many materials stand behind it. */
export interface CountedLinkView extends LinkView {
  readonly count: number;
  /** `3 materials`; null where there are none. */
  readonly countLabel: string | null;
  readonly children: readonly CountedLinkView[];
}

/** All terms by vocabulary (`/en/terms/`), or all places by country (`/en/places/`). */
export interface TreeView {
  readonly page: 'terms' | 'places';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly groups: readonly {
    /** For `id` of the heading. */
    readonly key: string;
    readonly label: string;
    readonly items: readonly CountedLinkView[];
  }[];
}
