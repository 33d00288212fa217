import type { Page } from '@closer/shared/content/page.ts';
import { DEFAULT_LOCALE, LOCALE_CODES, LOCALES, type Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { getOfflinePagePath } from '../offline/offline-list.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { ALL_LOCALES, buildFrame } from './build-frame.ts';
import { getTitle } from './build-link.ts';
import { buildWaysOn } from './build-search-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { FrameView } from './frame-view.ts';
import type { GoneView } from './gone-view.ts';
import type { LanguageChooserView } from './language-chooser-view.ts';
import type { NotFoundView } from './not-found-view.ts';
import type { OfflineView } from './offline-view.ts';
import type { PlainPageView } from './plain-page-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, inEveryLocale, type SiteContext } from './site-context.ts';

/** A page of running text. */
export function buildPlainPageView(
  context: SiteContext,
  page: Page,
  locale: Locale,
): PlainPageView {
  const title = getTitle(page, locale);
  const shown = getProse(page, locale);
  const body = shown?.prose.body ?? null;
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return {
    page: 'page',
    frame: buildEntryFrame(context, page, locale),
    crumbs: buildCrumbs(context, locale, [], title),
    code: page.code,
    title,
    summary: getWholeSummary(page, locale),
    body: buildRichText(context, body, lang),
  };
}

/** A page that stands at no address of its own: its switch leads to the home pages. */
function buildLostFrame(
  context: SiteContext,
  locale: Locale,
  path: string,
  title: string,
): FrameView {
  return {
    ...buildFrame(context, {
      locale,
      paths: inEveryLocale((code) => `/${code}/`),
      title,
      description: null,
      textLocales: ALL_LOCALES,
      textLocale: locale,
      canonical: false,
      jsonLd: null,
      metas: [],
      openGraphType: 'website',
      pictureHue: null,
    }),
    path,
  };
}

/** 404 of one language. */
export function buildNotFoundView(
  context: SiteContext,
  locale: Locale,
  path: string,
): NotFoundView {
  return {
    page: 'not-found',
    frame: buildLostFrame(context, locale, path, t(locale)('notFound.title')),
    waysOn: buildWaysOn(context, locale),
  };
}

/** 410 of one address. */
export function buildGoneView(context: SiteContext, locale: Locale, path: string): GoneView {
  return {
    page: 'gone',
    frame: buildLostFrame(context, locale, path, t(locale)('gone.title')),
    waysOn: buildWaysOn(context, locale),
  };
}

/** What a device without a connection shows for a page that it does not keep. */
export function buildOfflineView(context: SiteContext, locale: Locale): OfflineView {
  const path = getOfflinePagePath(locale);
  return {
    page: 'offline',
    frame: buildLostFrame(context, locale, path, t(locale)('offlinePage.title')),
  };
}

/** `/`: the languages of the site, each in its own words. */
export function buildLanguageChooserView(context: SiteContext): LanguageChooserView {
  const { site } = context.library;
  const title = t(DEFAULT_LOCALE)('languages.choose');
  const taglines = LOCALE_CODES.flatMap((code) => site?.prose[code]?.tagline ?? []);
  const frame = buildFrame(context, {
    locale: DEFAULT_LOCALE,
    paths: inEveryLocale((code) => `/${code}/`),
    title,
    description: taglines.length === 0 ? title : taglines.join(' · '),
    defaultPath: '/',
    textLocales: ALL_LOCALES,
    textLocale: DEFAULT_LOCALE,
    jsonLd: null,
    metas: [],
    openGraphType: 'website',
    pictureHue: null,
  });
  return {
    page: 'language-chooser',
    frame: { ...frame, path: '/', canonical: `${context.origin}${context.base}/` },
    choices: frame.languages.map((each) => ({
      ...each,
      current: false,
      tagline: site?.prose[each.locale]?.tagline ?? null,
    })),
  };
}

/** The language of a path by its first part; the default language elsewhere. */
export function getPathLocale(path: string): Locale {
  return LOCALES.find((row) => path.startsWith(`/${row.code}/`))?.code ?? DEFAULT_LOCALE;
}
