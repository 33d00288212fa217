import type { MotifView } from './build-motif-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { CalendarLinkView } from './events-view.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { FactView } from './material-view.ts';

export interface StatisticView {
  /** `Inhabitants`; of a group `Roma` where the figure is a part of the one before it, else `Inhabitants: Roma`. */
  readonly label: string;
  /** `about 65,000`, in the page's number format and with the source's qualifier. */
  readonly value: string;
  /** `2008`; null: the source names none. */
  readonly year: string | null;
  readonly source: TextView | null;
  /** Term of the group the figure is of. */
  readonly group: LinkView | null;
  /** A part of the figure before it. */
  readonly part: boolean;
}

export interface PlaceView {
  readonly page: 'place';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** `District`, in the page's language. */
  readonly kind: string;
  readonly summary: TextView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  readonly names: readonly {
    readonly text: string;
    readonly lang: string;
    readonly languageName: string;
    readonly kindLabel: string;
  }[];
  /** ISO and NUTS codes, the place it lies in. */
  readonly facts: readonly FactView[];
  readonly statistics: readonly StatisticView[];
  /** Where all figures come from; null where each says its own. */
  readonly statisticsSource: TextView | null;
  readonly children: readonly LinkView[];
  /** All that is in it or about it; each entry once in a group. */
  readonly groups: readonly EntryGroupView[];
  /** The calendar of its country; null where no event there has a date. */
  readonly calendar: CalendarLinkView | null;
  /** The search with all of it; null where the place is no filter. */
  readonly inSearch: LinkView | null;
}
