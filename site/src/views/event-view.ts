import type { IndicatorView } from './case-study-view.ts';
import type { EntryPageView } from './entry-page-view.ts';
import type { TextView } from './frame-view.ts';

/** When an event is, as exactly as it is known. */
export interface EventTimeView {
  /** `Monday, 5 October 2026`, `5 – 9 October 2026`. */
  readonly days: string;
  /** `09:30–17:00 (Central European Time)`; null where nothing is to be said. */
  readonly hours: string | null;
  /** First day or moment, for machines. */
  readonly start: string;
}

export interface EventView extends EntryPageView<'event'> {
  /** Null: the date is not known yet. */
  readonly time: EventTimeView | null;
  /** Said before all else: cancelled, postponed, over. */
  readonly notices: readonly string[];
  /** Ways to register; none where it is too late or the event does not take place. */
  readonly registration: readonly { readonly href: string; readonly label: string }[];
  /** A file that calendar programs take; null: no date, or it does not take place. */
  readonly calendarHref: string | null;
  readonly indicators: readonly IndicatorView[];
  /** Where all figures come from; null where each says its own. */
  readonly indicatorsSource: TextView | null;
}
