import type { EntryCardView } from './entry-card-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { LinkView, NamedView, RichTextView, TextView } from './frame-view.ts';
import type { WorkPageView } from './work-page-view.ts';

/** One file, or one address elsewhere, of an edition. */
export interface DownloadView {
  readonly href: string;
  /** Full link name: `Title (PDF, 2.4 MB, 12 pages, Bulgarian)`. */
  readonly label: string;
  /** Short name beside its language: `PDF, 2.4 MB, 12 pages`. */
  readonly shortLabel: string;
  /** `PDF`; host name for an address elsewhere. */
  readonly format: string;
  /** Its text as a web page; null where there is none. */
  readonly text: LinkView | null;
  /** BCP 47 tag of the file; null where it has no words. */
  readonly hreflang: string | null;
  /** Name to save as; null for an address elsewhere. */
  readonly fileName: string | null;
  /** An address on another host: say so. */
  readonly external: boolean;
  /** Tagged PDF, text layer: `Accessible PDF`; null where nothing is known. */
  readonly accessibility: string | null;
}

export interface EditionView {
  readonly key: string;
  /** Title of the edition with its own language. */
  readonly title: TextView;
  /** Language's name in the page's language. */
  readonly languageName: string;
  /** Kind in the page's language: `For print`. */
  readonly kindLabel: string;
  /** `Version 2`; null: none stated. */
  readonly versionLabel: string | null;
  /** `Replaces version 1`; null: none stated. */
  readonly supersedesLabel: string | null;
  /** A newer edition of the same language and kind replaces it. */
  readonly superseded: boolean;
  readonly adaptedBy: LinkView | null;
  readonly downloads: readonly DownloadView[];
}

/** Editions as language (rows, the reader's first) by kind (columns). */
export interface EditionMatrixView {
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly {
    readonly lang: string;
    readonly languageName: string;
    /** The reader's own language. */
    readonly own: boolean;
    /** One cell a kind, in the order of `kinds`; empty array: no such edition. */
    readonly cells: readonly (readonly EditionView[])[];
  }[];
}

/** One line of facts: a name and its values, each a link where it leads anywhere. */
export interface FactView {
  readonly key: string;
  readonly label: string;
  readonly values: readonly NamedView[];
}

export interface LicenceView {
  readonly code: string;
  readonly label: string;
  /** Address of the licence's deed; null where there is none. */
  readonly href: string | null;
}

/** What one must know to work with a material. */
export interface UseView {
  /** What users will be able to do after it. */
  readonly aims: RichTextView | null;
  /** `60–90 minutes`. */
  readonly duration: string | null;
  /** How many people: `8–20`. */
  readonly groupSize: string | null;
  /** Room, paper, time to prepare. */
  readonly needs: RichTextView | null;
}

export interface MaterialView extends WorkPageView<'material'> {
  readonly altTitles: readonly TextView[];
  /** Null where nobody has said any of it. */
  readonly use: UseView | null;
  readonly basedOn: readonly EntryCardView[];
  /** Works made from this one. */
  readonly basisOf: readonly EntryCardView[];
  readonly usedBy: readonly LinkView[];
  /** Good practices that used it or that it tells of. */
  readonly practices: readonly EntryCardView[];
  /** Plans that it is the document of or that stand on it, and events that use it. */
  readonly plans: readonly EntryGroupView[];
  /** Materials with most tags in common, at most four. */
  readonly related: readonly EntryCardView[];
}
