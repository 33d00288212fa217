import type { EntryCardView } from './entry-card-view.ts';
import type { EntryPageView } from './entry-page-view.ts';
import type { LinkView, TextView } from './frame-view.ts';
import type { CostsView, MeasureMatrixView, MeasuresView } from './measure-view.ts';

/** Who takes part in making a plan: at least one of these is said. */
export interface PlanParticipantView {
  readonly group: LinkView | null;
  readonly organisation: LinkView | null;
  readonly note: TextView | null;
}

/** What one can begin a plan of one's own with; null where the site names nothing. */
export interface PlanStartView {
  /** The blank plan. */
  readonly model: EntryCardView | null;
  /** Its files in the page's language, or the language they fall back on. */
  readonly files: readonly LinkView[];
  /** The sample; null on its own page. */
  readonly sample: EntryCardView | null;
}

export interface ActionPlanView extends EntryPageView<'action-plan'> {
  /** On paper only: say so. */
  readonly isIdea: boolean;
  readonly participants: readonly PlanParticipantView[];
  /** Null where nobody has entered any. */
  readonly measures: MeasuresView | null;
  readonly costs: CostsView | null;
  readonly matrix: MeasureMatrixView | null;
  readonly start: PlanStartView | null;
}
