import type { PageEntry } from '../library/library.ts';
import type { PictureView, TextView } from './frame-view.ts';
import type { MotifView } from './build-motif-view.ts';

export type CardType = PageEntry['type'];

/** An entry as it stands in lists. The grammar is fixed: kind, title, summary, then facts. */
export interface EntryCardView {
  readonly type: CardType;
  readonly href: string;
  /** What it is, in the page's language: `Manual`, `Organisation`, `City`. */
  readonly kind: string;
  readonly title: TextView;
  /** At most about 200 characters of plain text. */
  readonly summary: TextView | null;
  /** Short facts, ready to show, in this order: date, makers or places, languages and formats. */
  readonly facts: readonly TextView[];
  /** Decorative here: its `alt` is empty. */
  readonly picture: PictureView | null;
  /** Made by Closer to show how something looks: show the mark. */
  readonly sample: boolean;
  /** Day of an event, drawn in place of the picture; null for all else. The facts say it too. */
  readonly leaf: { readonly day: string; readonly month: string } | null;
  /** Said before the title: that an event is over, cancelled or postponed. */
  readonly mark: string | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
}
