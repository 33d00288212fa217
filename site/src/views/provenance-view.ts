import type { LinkView, TextView } from './frame-view.ts';

/** A document that the facts of a page come from. */
export interface SourceView {
  readonly title: TextView;
  /** Address of the document; null where it is known by name only. */
  readonly href: string | null;
  /** Who published it. */
  readonly publisher: LinkView | null;
  /** Day, month or year printed on it, as `29 January 2018`: no date of what it tells of. */
  readonly date: string | null;
  /** `Bulgarian`. */
  readonly language: string | null;
  /** Words of the document, as they stand there; line breaks are kept. */
  readonly wording: TextView | null;
}

/** Whose money it was, in the page's own language and never another. */
export interface FundingView {
  readonly line: string;
  readonly disclaimer: string;
  readonly programme: LinkView;
}

/** Where what a page tells comes from, and who paid for it. */
export interface ProvenanceView {
  readonly sources: readonly SourceView[];
  /** Null where no money of the European Union is known. */
  readonly funding: FundingView | null;
}
