import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { FacetListView } from './library-view.ts';

/** An event on a day of a month. */
export interface MonthEventView {
  readonly link: LinkView;
  /** `09:30`; null on whole days and on days after the first. */
  readonly time: string | null;
  /** `Cancelled`, in the page's language; null where it takes place. */
  readonly mark: string | null;
}

export interface MonthDayView {
  /** `2026-10-05`. */
  readonly day: string;
  /** `5`. */
  readonly number: string;
  /** `Monday 5 October`. */
  readonly label: string;
  readonly events: readonly MonthEventView[];
}

/** A month day by day: `/en/events/2026-10/`, also of a part of the events. */
export interface EventMonthView {
  readonly page: 'event-month';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** What it is a month of; null: of all events. */
  readonly part: TextView | null;
  readonly totalLabel: string;
  /** Monday first. */
  readonly weekdays: readonly { readonly long: string; readonly short: string }[];
  /** Weeks of seven days; null: a day of another month. */
  readonly weeks: readonly (readonly (MonthDayView | null)[])[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  readonly list: LinkView;
  readonly facets: readonly FacetListView[];
}
