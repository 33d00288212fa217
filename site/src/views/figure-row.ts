import type { LinkView, NamedView, TextView } from './frame-view.ts';

/** A figure of a project: as its page writes it, and as a table for other programs does. */
export interface FigureRow {
  readonly kind: 'indicators' | 'money' | 'periods' | 'places';
  /** What is counted, paid or dated. */
  readonly what: NamedView;
  /** The people, the place or the funder it is about. */
  readonly about: LinkView | null;
  /** As written on the page: with qualifier, currency and the reader's number format. */
  readonly planned: string | null;
  readonly reached: string | null;
  readonly value: string | null;
  readonly share: string | null;
  readonly year: string | null;
  readonly source: TextView | null;
  /** The same for programs: numbers with a point, dates as the source gives them (ISO 8601). */
  readonly plain: {
    readonly planned: number | null;
    readonly reached: number | null;
    readonly value: number | null;
    /** In words of the page; null where the source adds nothing to the figure. */
    readonly qualifier: string | null;
    /** ISO 4217. */
    readonly currency: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly months: number | null;
  };
}
