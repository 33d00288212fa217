import type { AssetView } from './asset-view.ts';
import type { MotifView } from './build-motif-view.ts';
import type { GroundView } from './build-palette.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { CalendarLinkView } from './events-view.ts';
import type {
  CrumbView,
  FrameView,
  LinkView,
  PictureView,
  RichTextView,
  TextView,
} from './frame-view.ts';
import type { EditionView, FactView } from './material-view.ts';
import type { PaletteView } from './palette-view.ts';
import type { RequestsView } from './requests-view.ts';

/** One leaflet in one language. */
export interface LeafletCellView {
  readonly lang: string;
  readonly languageName: string;
  /** The reader's own language. */
  readonly own: boolean;
  /** Empty: not yet. */
  readonly editions: readonly EditionView[];
  /** Where there is none: opens an e-mail that offers a translation. Null where the site has no address. */
  readonly offerHref: string | null;
}

/** Leaflets (rows) by language (columns, the reader's first). */
export interface LeafletMatrixView {
  readonly languages: readonly {
    readonly lang: string;
    readonly languageName: string;
    readonly own: boolean;
  }[];
  readonly rows: readonly {
    readonly link: LinkView;
    /** `A4, folded twice`; null where nobody has said. */
    readonly layout: string | null;
    readonly cells: readonly LeafletCellView[];
  }[];
}

/** A typeface of the campaign. */
export interface TypefaceView {
  readonly name: string;
  readonly use: TextView | null;
  readonly href: string | null;
  readonly licence: string | null;
}

/** A text that partners copy. */
export interface CopyTextView {
  readonly key: string;
  /** `Short post`, in the page's language. */
  readonly kind: string;
  /** Lines are kept. */
  readonly text: string;
  /** BCP 47 tag where it differs from the page's language, else null. */
  readonly lang: string | null;
}

/** Texts to copy: those of the reader's language, and where the others stand. */
export interface CopyTextsView {
  readonly groups: readonly {
    readonly languageName: string;
    readonly texts: readonly CopyTextView[];
  }[];
  /** The same part of this page in the languages that have texts too. */
  readonly elsewhere: readonly LinkView[];
}

/** Somebody who takes part. */
export interface ParticipantView {
  readonly key: string;
  readonly organisation: LinkView | null;
  readonly place: LinkView | null;
  /** `Coordinator`, in the page's language. */
  readonly role: string;
  readonly email: string | null;
}

/** The campaign as it is held in a place. */
export interface LocalCampaignView {
  readonly key: string;
  readonly name: TextView;
  readonly place: LinkView | null;
  readonly organisation: LinkView | null;
  readonly email: string | null;
  readonly website: { readonly href: string; readonly label: string } | null;
}

/** Who takes part in one country. */
export interface CountryView {
  readonly key: string;
  /** Null: in no country that is known. */
  readonly country: LinkView | null;
  readonly participants: readonly ParticipantView[];
  readonly localCampaigns: readonly LocalCampaignView[];
}

/** What takes place in a campaign. Its totals are counts: nothing is added that people said. */
export interface CampaignEventsView {
  readonly group: EntryGroupView;
  /** `12 events`, `3 countries`, `4 languages`; those that are nought are left out. */
  readonly totals: readonly string[];
  /** `2 of them are samples made by Closer.` Null: none is. */
  readonly samples: string | null;
  readonly calendar: CalendarLinkView | null;
}

export interface CampaignView {
  readonly page: 'campaign';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly slogan: TextView | null;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  /** How one joins in. */
  readonly takePart: RichTextView | null;
  readonly cover: PictureView | null;
  /** Stands where there is no picture. */
  readonly motif: MotifView;
  /** Ground of its head; null: the colour of all campaigns. */
  readonly ground: GroundView | null;
  /** Parts that this page has, in their order: `key` is the part's `id`. */
  readonly parts: readonly { readonly key: CampaignPart; readonly label: string }[];
  /** When, where, topics, people it is for; only what somebody has said. */
  readonly facts: readonly FactView[];
  readonly leaflets: LeafletMatrixView | null;
  /** All leaflets of the library. */
  readonly allLeafletsHref: string;
  readonly assets: readonly AssetView[];
  readonly palette: PaletteView | null;
  readonly typefaces: readonly TypefaceView[];
  readonly copyTexts: CopyTextsView | null;
  /** Null where nobody has entered any. */
  readonly events: CampaignEventsView | null;
  readonly countries: readonly CountryView[];
  readonly partnersHref: string;
  /** Its materials, and good practices that used these or are on its topics. */
  readonly groups: readonly EntryGroupView[];
  readonly requests: RequestsView | null;
}

export type CampaignPart =
  'leaflets' | 'identity' | 'texts' | 'take-part' | 'events' | 'partners' | 'about' | 'materials';
