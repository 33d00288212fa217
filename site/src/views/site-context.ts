import type { Material } from '@closer/shared/content/material.ts';
import type { SiteSettings } from '@closer/shared/render/site-renderer.ts';
import { LOCALE_CODES, LOCALES, type Locale } from '@closer/shared/locales.ts';
import { buildFilePaths, type FilePaths } from '../library/build-file-paths.ts';
import { getProse } from '../library/get-prose.ts';
import type { Library, Work } from '../library/library.ts';
import type { DrawnMap } from '../maps/draw-map.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { FrameView } from './frame-view.ts';

/** The part of a frame that is the same for all pages of a part of the site. */
export type SiteLinks = Pick<FrameView, 'home' | 'navigation' | 'footer'>;

/** All that views are made from: the library, and where and how the site stands. */
export interface SiteContext {
  readonly library: Library;
  /** `https://example.org`. */
  readonly origin: string;
  /** Path of the site on its host, without a slash at its end; empty at the root. */
  readonly base: string;
  readonly searchServer: boolean;
  /** The day that it is, in UTC: `2026-10-05`. */
  readonly today: string;
  /** Addresses of pages that readers have met, whether they are there or not. */
  readonly formerPaths: readonly string[];
  /** Hexadecimal digest of a text. */
  readonly digest: (text: string) => string;
  readonly filePaths: FilePaths;
  /** Cards made so far, by locale and entry id: the same card stands on many pages. */
  readonly cards: Readonly<Record<Locale, Map<string, EntryCardView>>>;
  /** Navigation and foot of each part of the site, by locale and part. */
  readonly siteLinks: Map<string, SiteLinks>;
  /** Digests of running texts, by text: a text shows in every language that falls back on it. */
  readonly textDigests: Map<string, string>;
  /** Maps drawn so far, by their points and countries: the same in every language. */
  readonly maps: Map<string, DrawnMap>;
  /** Related works found so far, by material: the same in every language. */
  readonly related: Map<Material, readonly Work[]>;
}

/** Makes the context of one site. */
export function createSiteContext(
  library: Library,
  settings: SiteSettings,
  digest: (text: string) => string,
): SiteContext {
  const url = new URL(settings.siteUrl);
  return {
    library,
    origin: url.origin,
    base: url.pathname.replace(/\/+$/u, ''),
    searchServer: settings.searchServer,
    today: settings.today,
    formerPaths: settings.formerPaths ?? [],
    digest,
    filePaths: buildFilePaths(library),
    cards: { en: new Map(), mk: new Map(), bg: new Map(), ro: new Map(), hu: new Map() },
    siteLinks: new Map(),
    textDigests: new Map(),
    maps: new Map(),
    related: new Map(),
  };
}

/** Link to an address of the site, complete. */
export function toHref(context: SiteContext, path: string): string {
  return context.base + path;
}

/** Absolute address of a path of the site. */
export function toUrl(context: SiteContext, path: string): string {
  return context.origin + context.base + path;
}

const LANG_BY_LOCALE = new Map(LOCALES.map((row) => [row.code, row.lang]));

/** BCP 47 tag of one of the site's languages. */
export function getLang(locale: Locale): string {
  return LANG_BY_LOCALE.get(locale) ?? locale;
}

/** `lang` of a text on a page: null where it is the page's own. */
export function getForeignLang(lang: string, pageLocale: Locale): string | null {
  return lang === getLang(pageLocale) ? null : lang;
}

/** Name of the site in a language: an editor's, else null. */
export function getSiteName(library: Library, locale: Locale): string | null {
  return library.site === null ? null : (getProse(library.site, locale)?.prose.title ?? null);
}

/** The same address in every language of the site. */
export function inEveryLocale(
  pathOf: (locale: Locale) => string,
): Readonly<Record<Locale, string>> {
  const paths: Record<Locale, string> = { en: '', mk: '', bg: '', ro: '', hu: '' };
  for (const code of LOCALE_CODES) paths[code] = pathOf(code);
  return paths;
}
