import type { MotifView } from './build-motif-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type {
  CrumbView,
  FrameView,
  LinkView,
  PictureView,
  RichTextView,
  TextView,
} from './frame-view.ts';
import type { FactView } from './material-view.ts';
import type { RequestsView } from './requests-view.ts';

/** A figure that somebody planned or reached. Figures stand side by side and are never added. */
export interface IndicatorView {
  readonly key: string;
  /** What is counted: the term, with a link; without one where no term says it. */
  readonly label: TextView & { readonly href: string | null };
  /** The people it is about. */
  readonly group: LinkView | null;
  /** `about 300`, in the page's number format and with the source's qualifier; null where the source states none. */
  readonly planned: string | null;
  readonly reached: string | null;
  /** Where the figure comes from, in the source's own words. */
  readonly source: TextView | null;
}

/** A part of the text under a heading of the page. */
export interface TextPartView {
  readonly key: string;
  readonly heading: string;
  readonly text: RichTextView;
}

export interface CaseStudyView {
  readonly page: 'case-study';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** `Good practice`, in the page's language. */
  readonly kind: string;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** When, where, who, topics, people, methods; only what somebody has said. */
  readonly facts: readonly FactView[];
  readonly indicators: readonly IndicatorView[];
  /** Where all figures come from; null where each says its own. */
  readonly indicatorsSource: TextView | null;
  /** Challenge, approach, results, evaluation, lessons: in this order, those that are written. */
  readonly parts: readonly TextPartView[];
  /** What others need to do it too: transferability and resources. */
  readonly elsewhere: readonly TextPartView[];
  readonly adoptedBy: readonly EntryCardView[];
  readonly materials: readonly EntryCardView[];
  /** Plans that it is the document of or that stand on it, and events that use it. */
  readonly plans: readonly EntryGroupView[];
  /** Practices with most tags and places in common, at most four. */
  readonly related: readonly EntryCardView[];
  /** The list of all good practices. */
  readonly all: LinkView;
  readonly requests: RequestsView | null;
}
