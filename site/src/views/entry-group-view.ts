import type { EntryCardView } from './entry-card-view.ts';
import type { LinkView } from './frame-view.ts';

/** Entries that one page gathers for one reason: made by it, done there, tagged with it. */
export interface EntryGroupView {
  /** For `id` of the heading: addresses end in `#practices`. */
  readonly key: string;
  readonly heading: string;
  /** `3 good practices`. */
  readonly totalLabel: string | null;
  /** The first ones, as cards. */
  readonly cards: readonly EntryCardView[];
  /** The others, by name; empty where `more` leads to them, the first of very many. */
  readonly rest: readonly LinkView[];
  /** A list of all, or of all entries of the kind; null where all stand here. */
  readonly more: LinkView | null;
  /** `tiles`: without pictures. */
  readonly look: 'cards' | 'tiles';
}
