import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';
import type { TextBlock } from './group-contents.ts';
import type { DownloadView } from './material-view.ts';

/** A page of a file, or a part of one whose format has no pages. */
export interface DocumentPageView {
  /** Name to link to: `p7`, `part2`. */
  readonly id: string;
  /** `Page 7`. */
  readonly heading: string;
  /** The same page in the file; null where the format has none. */
  readonly inFile: LinkView | null;
  /** Empty where the page has no text. */
  readonly blocks: readonly TextBlock[];
}

/** One of the links to all pages of a file. */
export interface DocumentLinkView extends LinkView {
  /** What it leads to, read aloud: `Page 7`, `Pages 11–20`. */
  readonly name: string;
}

/** The text of a file, about ten pages of it: `/bg/material/x/text/bg/2/`. */
export interface DocumentView {
  readonly page: 'document';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** The work that the file belongs to. */
  readonly work: LinkView;
  /** Which pages these are, the language where it is not the page's, the version: all that tells it from others. */
  readonly notes: readonly string[];
  /** Language of the text where it is not the page's own. */
  readonly lang: string | null;
  /** Direction of the text where it is not the page's own. */
  readonly dir: 'rtl' | null;
  /** The file. */
  readonly download: DownloadView | null;
  readonly pages: readonly DocumentPageView[];
  /** The pages of this part, and the other parts. */
  readonly contents: readonly DocumentLinkView[];
  /** The part before. */
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}
