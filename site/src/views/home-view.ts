import type { EntryCardView } from './entry-card-view.ts';
import type { FrameView, LinkView, RichTextView, TextView } from './frame-view.ts';
import type { MotifView } from './build-motif-view.ts';

/** A topic with how much the library has on it. */
export interface TopicView extends LinkView {
  readonly code: string;
  readonly count: number;
  /** The count in the page's number format. */
  readonly countLabel: string;
  /** First sentences of its definition. */
  readonly summary: TextView | null;
  /** Its pattern. */
  readonly motif: MotifView;
}

export interface HomeView {
  readonly page: 'home';
  readonly frame: FrameView;
  /** Name of the site: the h1. */
  readonly title: TextView;
  readonly tagline: TextView | null;
  readonly summary: RichTextView | null;
  /** Featured fields, else all fields in the order of their source. */
  readonly topics: readonly TopicView[];
  readonly topicsHref: string;
  /** Materials an editor put first; empty: none. */
  readonly featured: readonly EntryCardView[];
  /** Newest materials, at most six. */
  readonly latest: readonly EntryCardView[];
  readonly library: { readonly href: string; readonly countLabel: string };
  /** Good practices, the one that began last first, at most three. */
  readonly practices: readonly EntryCardView[];
  readonly practicesHref: string;
  readonly practicesCountLabel: string;
  readonly partners: readonly EntryCardView[];
  readonly partnersHref: string;
  readonly partnersCountLabel: string;
  /** Languages in which the library has files, with counts, most first. */
  readonly languages: readonly (LinkView & { readonly countLabel: string })[];
}
