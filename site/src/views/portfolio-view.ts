import type { PlanStartView } from './action-plan-view.ts';
import type { EntryPageView } from './entry-page-view.ts';
import type { LinkView, NamedView, TextView } from './frame-view.ts';

/** A number that somebody planned beside the number that is there. */
export interface PortfolioCountView {
  /** `Integrated projects`. */
  readonly label: string;
  /** `3`; null where nobody has planned a number. */
  readonly planned: string | null;
  /** `0 so far`. */
  readonly named: string;
}

/** A project that a portfolio holds ready. */
export interface PortfolioProjectView {
  readonly title: NamedView;
  readonly isIntegrated: boolean;
  readonly progress: string | null;
  readonly priorityGroups: readonly LinkView[];
  readonly measures: readonly {
    readonly title: TextView | null;
    readonly field: LinkView | null;
  }[];
  /** Sentences that say what does not fit; they keep nobody from anything. */
  readonly warnings: readonly string[];
}

/** What a portfolio has in one field. */
export interface PortfolioFieldView {
  readonly field: NamedView;
  /** `2 projects`; null where there is none yet. */
  readonly totalLabel: string | null;
  readonly projects: readonly {
    readonly title: NamedView;
    /** Its measures in the field. */
    readonly measures: readonly TextView[];
  }[];
}

export interface PortfolioView extends EntryPageView<'portfolio'> {
  readonly counts: readonly PortfolioCountView[];
  /** What makes a project integrated; null where nobody has said. */
  readonly rule: string | null;
  /** In the order of the portfolio; others that its measures name after them. */
  readonly fields: readonly PortfolioFieldView[];
  readonly projects: readonly PortfolioProjectView[];
  readonly start: PlanStartView | null;
}
