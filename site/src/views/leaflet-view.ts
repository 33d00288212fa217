import type { EntryCardView } from './entry-card-view.ts';
import type { LinkView, RichTextView, TextView } from './frame-view.ts';
import type { WorkPageView } from './work-page-view.ts';

/** What a leaflet says, as text that everybody can read: a file is never the only way to it. */
export interface LeafletTextView {
  readonly headline: TextView | null;
  readonly sections: readonly {
    readonly key: string;
    readonly heading: TextView | null;
    readonly text: RichTextView | null;
  }[];
  readonly callToAction: TextView | null;
}

export interface LeafletView extends WorkPageView<'leaflet'> {
  readonly campaign: LinkView | null;
  /** Null where nothing of it is written. */
  readonly text: LeafletTextView | null;
  /** What stands on every copy, in the page's language. */
  readonly lockedSlots: readonly string[];
  /** What a partner fills in. */
  readonly partnerSlots: readonly string[];
  /** Other leaflets of its campaign. */
  readonly others: readonly EntryCardView[];
}
