import type { CrumbView, FrameView, RichTextView, TextView } from './frame-view.ts';

/** A page of running text: about, privacy, the accessibility statement. */
export interface PlainPageView {
  readonly page: 'page';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  /** `about`, `accessibility`, `privacy`: the accessibility statement shows the contact. */
  readonly code: string;
  readonly title: TextView;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
}
