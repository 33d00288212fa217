import type { TextView } from './frame-view.ts';

/** A stretch of time, in thousandths of the whole axis. */
export interface BarView {
  readonly start: number;
  readonly width: number;
  /** The source states no beginning, or no end: the bar runs to the edge there and is drawn open. */
  readonly open: 'start' | 'end' | null;
}

export interface TimelineRowView {
  readonly key: string;
  /** `Programme`, `Project`, `Activity`, `Event`. */
  readonly kind: string;
  readonly name: TextView;
  readonly href: string | null;
  /** `December 2015 – August 2017`: as exact as the source. */
  readonly dates: string;
  readonly bar: BarView | null;
  readonly look: 'programme' | 'project' | 'part';
}

/** When what was done: says in words what its bars show. */
export interface TimelineView {
  readonly rows: readonly TimelineRowView[];
  /** First and last year of the axis. */
  readonly from: string;
  readonly to: string;
  /** Where years begin, in thousandths of the axis. */
  readonly years: readonly number[];
}
