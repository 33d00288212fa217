import type { LinkView, NamedView, TextView } from './frame-view.ts';
import type { IndicatorView } from './case-study-view.ts';

/** One measure of a plan, as its row shows it; null and empty where nobody has said. */
export interface MeasureView {
  /** Its place in the plan, from 1. */
  readonly number: string;
  readonly title: TextView;
  readonly field: LinkView | null;
  readonly targetGroups: readonly LinkView[];
  readonly responsible: LinkView | null;
  readonly period: string | null;
  /** `Planned`. */
  readonly progress: string | null;
  /** `€1,200.00 a year`. */
  readonly cost: string | null;
  readonly fundingSource: TextView | null;
  readonly indicator: IndicatorView | null;
  readonly risk: TextView | null;
}

/** Columns that a table of measures may have beside number and title; those that no measure fills are left out. */
export type MeasureColumn =
  'field' | 'targetGroups' | 'responsible' | 'period' | 'progress' | 'cost';

/** What a table of measures can be sorted by, in the order of the choices. */
export type MeasureOrder = 'title' | 'start' | 'progress' | 'cost' | 'costDown';

/** A filter of a table of measures: its values as they stand in addresses, and the rows that have each. */
export interface MeasureFilterView {
  readonly key: 'field' | 'group' | 'responsible' | 'progress';
  readonly label: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly lang: string | null;
    /** Rows from 0, in the order of the plan. */
    readonly rows: readonly number[];
  }[];
}

/** What sorts and filters a long table: worked out here, so that nothing of it is sent twice. */
export interface MeasureToolsView {
  /** Rows of the whole table. */
  readonly total: number;
  readonly filters: readonly MeasureFilterView[];
  /** Rows from 0 in each order that says something; rows of which nothing is known come last. */
  readonly orders: readonly {
    readonly key: MeasureOrder;
    readonly rows: readonly number[];
  }[];
}

/** The measures of a plan as a table. */
export interface MeasuresView {
  /** `12 measures`. */
  readonly totalLabel: string;
  readonly columns: readonly MeasureColumn[];
  readonly rows: readonly MeasureView[];
  /** Null for a table that is seen at a glance. */
  readonly tools: MeasureToolsView | null;
  /** The table as files, complete addresses. */
  readonly csvHref: string;
  readonly xlsxHref: string;
}

/** How many measures each field has for each group of people. */
export interface MeasureMatrixView {
  readonly groups: readonly NamedView[];
  readonly rows: readonly {
    readonly field: NamedView;
    /** In the order of the groups; 0 where there is none. */
    readonly counts: readonly number[];
    /** Each measure once. */
    readonly total: number;
  }[];
  /** Of each group. */
  readonly totals: readonly number[];
  /** Each measure once. */
  readonly total: number;
  /** Some measure is for several groups, so that totals are no sums: say so. */
  readonly isOverlapping: boolean;
}

/** What a plan costs, as far as amounts may be added. */
export interface CostsView {
  /** One of each currency and meaning, side by side: they are never added to each other. */
  readonly sums: readonly {
    /** `RON 12,000.00`. */
    readonly amount: string;
    /** `a year`. */
    readonly meaning: string;
    /** `5 measures`. */
    readonly of: string;
  }[];
  /** Amounts of which nobody has said what they are for: how many. */
  readonly unsaid: string | null;
  /** Measures without a cost: how many. */
  readonly none: string | null;
}
