import type { MotifView } from './build-motif-view.ts';
import type { TextPartView } from './case-study-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { CrumbView, FrameView, PictureView, RichTextView, TextView } from './frame-view.ts';
import type { FactView } from './material-view.ts';

/** What the page of every entry has that is told by text, facts and what belongs to it. */
export interface EntryPageView<Page extends string> {
  readonly page: Page;
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** `Action plan`, in the page's language. */
  readonly kind: string;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Only what somebody has said. */
  readonly facts: readonly FactView[];
  /** Long texts under headings of the page, those that are written. */
  readonly parts: readonly TextPartView[];
  /** What belongs to it; each entry once in a group. */
  readonly groups: readonly EntryGroupView[];
}
