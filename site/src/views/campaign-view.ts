import type { MotifView } from './build-motif-view.ts';
import type { CrumbView, FrameView, RichTextView, TextView } from './frame-view.ts';

export interface CampaignView {
  readonly page: 'campaign';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
}
