import type { EntryCardView } from './entry-card-view.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { FacetListView } from './library-view.ts';

/** A link to a calendar that programs follow. */
export interface CalendarLinkView {
  readonly href: string;
  readonly label: string;
}

/** A month with how much takes place in it. */
export interface MonthLinkView extends LinkView {
  readonly countLabel: string;
}

/** All events (`/en/events/`), or those of a country, kind, language, access feature or without a fee. */
export interface EventsView {
  readonly page: 'events';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly lead: string | null;
  readonly totalLabel: string;
  /** Trainings for which one can still apply, by their deadline. */
  readonly calls: readonly EntryCardView[];
  /** From today on, the earliest first, without the calls: the next ones; the others stand on the pages of their months. */
  readonly comingUp: readonly EntryCardView[];
  readonly undated: readonly EntryCardView[];
  /** Months from the present one on. */
  readonly months: readonly MonthLinkView[];
  /** Months with events that are over, the latest first. */
  readonly pastMonths: readonly MonthLinkView[];
  readonly facets: readonly FacetListView[];
  /** Null: no event has a date. */
  readonly calendar: CalendarLinkView | null;
  /** All events; null on their own page. */
  readonly all: LinkView | null;
}
