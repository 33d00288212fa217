import type { Locale } from '@closer/shared/locales.ts';
import type { JsonLdNode } from './json-ld.ts';
import type { ProvenanceView } from './provenance-view.ts';

/**
 * A link ready to be written. `href` is complete (the site's base is in it). `lang` is the BCP 47 tag of
 * the label where it differs from the page's language, else null: write it as the `lang` attribute.
 */
export interface LinkView {
  readonly href: string;
  readonly label: string;
  readonly lang: string | null;
}

/** One language of the switch. Every page has all of them; the reader stays on the page. */
export interface LanguageLink {
  readonly locale: Locale;
  /** BCP 47: for `lang` and `hreflang`. */
  readonly lang: string;
  /** The language's name in itself. */
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  /** False where the page exists but its text is shown in another language. */
  readonly ownText: boolean;
}

export interface NavigationLink extends LinkView {
  /** The page itself, or a page below it. */
  readonly current: boolean;
}

/** Set where the text of the page is shown in another language than the page's. */
export interface FallbackView {
  /** Language of the text that is shown. */
  readonly textLocale: Locale;
  /** BCP 47 tag of it: write it on the text's element. */
  readonly lang: string;
  /** Its name in the page's language: `Bulgarian`. */
  readonly languageName: string;
  /** The same page in the languages that have own text; label = the language's name in itself. */
  readonly available: readonly LinkView[];
}

/** A `meta` element of the head. */
export interface MetaView {
  readonly name: string;
  readonly content: string;
  readonly lang: string | null;
}

/** Share of a side, per cent. */
export type FocusStep = 0 | 25 | 50 | 75 | 100;

/** A picture with its variants, sized so that nothing moves while it loads. */
export interface PictureView {
  /** What every browser shows. */
  readonly src: string;
  /** For `srcset` of the element itself; empty where it has one size. */
  readonly srcset: string;
  /** Smaller formats for browsers that know them, the smallest first; empty for drawings. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly width: number;
  readonly height: number;
  /** What must stay in sight where it is cut; null: what its place says. */
  readonly focus: { readonly x: FocusStep; readonly y: FocusStep } | null;
  /** Empty where it only decorates. */
  readonly alt: string;
  readonly lang: string | null;
}

/** What every page carries around its content. */
export interface FrameView {
  readonly locale: Locale;
  /** BCP 47 tag for `<html lang>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Path of the site on its host, without a slash at its end; empty at the root. */
  readonly base: string;
  /** Path below the base: `/bg/material/x/`. */
  readonly path: string;
  /** Content of `<title>`, complete. */
  readonly documentTitle: string;
  /** Plain text for the description meta; null: none. */
  readonly description: string | null;
  /** False: `<meta name="robots" content="noindex">`. */
  readonly indexed: boolean;
  /** Absolute; null where the page has no canonical address (404, 410). */
  readonly canonical: string | null;
  /** Languages that have own text, absolute, with `x-default`. Empty where nothing is to say. */
  readonly hreflang: readonly { readonly lang: string; readonly href: string }[];
  /** The switch: all languages, in the order of the table. */
  readonly languages: readonly LanguageLink[];
  readonly siteName: string;
  readonly home: LinkView;
  readonly navigation: readonly NavigationLink[];
  /** Links of the foot: lists that are not in the main navigation, then plain pages that exist. */
  readonly footer: readonly NavigationLink[];
  readonly contactEmail: string | null;
  /** The search form without scripts: `action` of a GET form with the field `q`. */
  readonly searchFallbackAction: string;
  /** The search page, for readers with scripts. */
  readonly searchHref: string;
  readonly fallback: FallbackView | null;
  /** Where what the page tells comes from; null where nothing is to say. */
  readonly provenance: ProvenanceView | null;
  /** Main thing of the page as schema.org says it: `toJsonLd` writes it. Null: none. */
  readonly jsonLd: JsonLdNode | null;
  /** Dublin Core and what else goes into `<meta name content>`. */
  readonly metas: readonly MetaView[];
  readonly openGraph: {
    readonly type: 'website' | 'article' | 'profile';
    readonly title: string;
    readonly description: string | null;
    readonly url: string;
    /** Absolute address of a PNG of 1200 x 630. */
    readonly image: string;
    readonly imageAlt: string;
    /** `bg_BG`. */
    readonly locale: string;
  };
}

/** One step of the way from the home page to here; the last one is the page itself and has no link. */
export interface CrumbView {
  readonly href: string | null;
  readonly label: string;
  readonly lang: string | null;
}

/** Running text made from Markdown: finished, safe HTML, headings from h2 down. */
export interface RichTextView {
  readonly html: string;
  /** BCP 47 tag where it differs from the page's language, else null. */
  readonly lang: string | null;
}

/** Plain text with its language. */
export interface TextView {
  readonly text: string;
  /** BCP 47 tag where it differs from the page's language, else null. */
  readonly lang: string | null;
}

/** A name, with a link where it leads anywhere. */
export interface NamedView extends TextView {
  readonly href: string | null;
}
