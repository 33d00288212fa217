import type { EntryCardView } from './entry-card-view.ts';
import type { FrameView, LinkView, RichTextView, TextView } from './frame-view.ts';
import type { MotifView } from './build-motif-view.ts';

/** The campaign that began last, as the home page calls to it. */
export interface CampaignCallView {
  readonly title: TextView;
  readonly slogan: TextView | null;
  readonly summary: TextView | null;
  readonly href: string;
  /** To its leaflets by language; null where it has none. */
  readonly leafletsHref: string | null;
  /** To all campaigns; null where there is one. */
  readonly allHref: string | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
}

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
  /** Null: there is no campaign. */
  readonly campaign: CampaignCallView | null;
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
