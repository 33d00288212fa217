import type { MotifView } from './build-motif-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type {
  CrumbView,
  FrameView,
  LinkView,
  PictureView,
  RichTextView,
  TextView,
} from './frame-view.ts';
import type { DownloadView, EditionMatrixView, FactView, LicenceView } from './material-view.ts';
import type { RequestsView } from './requests-view.ts';

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

export interface LeafletView {
  readonly page: 'leaflet';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** `Leaflet`, linked to the library's list. */
  readonly kind: LinkView;
  readonly campaign: LinkView | null;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  /** Null where nothing of it is written. */
  readonly text: LeafletTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Best file for this reader: own language first, then the fallback order. Null: none at all. */
  readonly primary: DownloadView | null;
  /** Language's name of `primary`; null where it is the reader's own. */
  readonly primaryLanguage: string | null;
  readonly editions: EditionMatrixView | null;
  /** What stands on every copy, in the page's language. */
  readonly lockedSlots: readonly string[];
  /** What a partner fills in. */
  readonly partnerSlots: readonly string[];
  readonly facts: readonly FactView[];
  readonly licence: LicenceView;
  /** Other leaflets of its campaign. */
  readonly others: readonly EntryCardView[];
  readonly requests: RequestsView | null;
}
