import type { MotifView } from './build-motif-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
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
  /** Everything tagged with it, newest first; the first `MATERIALS_SHOWN`. */
  readonly materials: readonly EntryCardView[];
  readonly materialsTotalLabel: string;
  /** The paged list of all, null where all are shown. */
  readonly allMaterials: LinkView | null;
}
