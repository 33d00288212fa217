/** Where the reader is in a list of several pages. Null in a view where there is one page. */
export interface PagingView {
  readonly current: number;
  readonly total: number;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** Every page, or null for a gap. */
  readonly pages: readonly ({
    readonly number: number;
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  } | null)[];
}
