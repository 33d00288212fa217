import type { MotifView } from './build-motif-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { CrumbView, FrameView, LinkView, TextView } from './frame-view.ts';

export interface TermView {
  readonly page: 'term';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** Its vocabulary, in the page's language: `Target group`. */
  readonly scheme: string;
  readonly definition: TextView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** All languages, in the order of the table. */
  readonly labels: readonly {
    readonly lang: string;
    readonly languageName: string;
    readonly label: string;
    /** Other words for it in that language. */
    readonly synonyms: readonly string[];
  }[];
  readonly broader: LinkView | null;
  readonly narrower: readonly LinkView[];
  /** The same concept in EuroVoc or ESCO. */
  readonly exactMatch: { readonly href: string; readonly label: string } | null;
  /** Terms beside it in the vocabulary. */
  readonly siblings: readonly LinkView[];
  /** Everything tagged with it; each entry once in a group. */
  readonly groups: readonly EntryGroupView[];
  /** The search with all of it; null where the term is no filter. */
  readonly inSearch: LinkView | null;
}
