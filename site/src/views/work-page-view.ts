import type { MotifView } from './build-motif-view.ts';
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

/** What the page of every work has that is read in files. */
export interface WorkPageView<Page extends string> {
  readonly page: Page;
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** What it is: `Manual`, linked to the library's list. */
  readonly kind: LinkView | null;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Best file for this reader: own language first, then the fallback order. Null: none at all. */
  readonly primary: DownloadView | null;
  /** Language's name of `primary`; null where it is the reader's own. */
  readonly primaryLanguage: string | null;
  readonly editions: EditionMatrixView | null;
  readonly facts: readonly FactView[];
  readonly licence: LicenceView;
  readonly requests: RequestsView | null;
}
