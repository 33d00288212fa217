import type { EntryCardView } from './entry-card-view.ts';
import type { EntryPageView } from './entry-page-view.ts';
import type { LinkView, NamedView, RichTextView, TextView } from './frame-view.ts';
import type { RequestsView } from './requests-view.ts';

/** A figure that somebody planned or reached. Figures stand side by side and are never added. */
export interface IndicatorView {
  readonly key: string;
  /** What is counted: the term, with a link; without one where no term says it. */
  readonly label: NamedView;
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

/** Facts: when, where, who, topics, people, methods. Parts: challenge, approach, results, evaluation, lessons, in this order. */
export interface CaseStudyView extends EntryPageView<'case-study'> {
  readonly indicators: readonly IndicatorView[];
  /** Where all figures come from; null where each says its own. */
  readonly indicatorsSource: TextView | null;
  /** What others need to do it too: transferability and resources. */
  readonly elsewhere: readonly TextPartView[];
  readonly adoptedBy: readonly EntryCardView[];
  readonly materials: readonly EntryCardView[];
  /** Practices with most tags and places in common, at most four. */
  readonly related: readonly EntryCardView[];
  /** The list of all good practices. */
  readonly all: LinkView;
  readonly requests: RequestsView | null;
}
