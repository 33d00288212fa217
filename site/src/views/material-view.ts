import type { EntryCardView } from './entry-card-view.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type {
  CrumbView,
  FrameView,
  LinkView,
  NamedView,
  PictureView,
  RichTextView,
  TextView,
} from './frame-view.ts';
import type { MotifView } from './build-motif-view.ts';
import type { RequestsView } from './requests-view.ts';

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

export interface MaterialView {
  readonly page: 'material';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** What it is: `Manual`, linked to the library's list. */
  readonly kind: LinkView | null;
  readonly altTitles: readonly TextView[];
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Best file for this reader: own language first, then the fallback order. Null: none at all. */
  readonly primary: DownloadView | null;
  /** Language's name of `primary`; null where it is the reader's own. */
  readonly primaryLanguage: string | null;
  readonly editions: EditionMatrixView | null;
  /** Null where nobody has said any of it. */
  readonly use: UseView | null;
  readonly facts: readonly FactView[];
  readonly licence: LicenceView;
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
  readonly requests: RequestsView | null;
}
