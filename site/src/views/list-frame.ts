import type { Locale } from '@closer/shared/locales.ts';
import { ALL_LOCALES, buildFrame } from './build-frame.ts';
import type { FrameView } from './frame-view.ts';
import { getLang, inEveryLocale, toUrl, type SiteContext } from './site-context.ts';

/** What a page of lists says of itself: its words come from the dictionaries, so every language has them. */
export interface ListFacts {
  readonly locale: Locale;
  readonly pathOf: (locale: Locale) => string;
  readonly title: string;
  readonly description: string | null;
  /** False where other languages have no page that says the same. */
  readonly translated?: false;
}

/** The frame of a page that is made of lists and interface words. */
export function buildListFrame(context: SiteContext, facts: ListFacts): FrameView {
  const { locale, title, description } = facts;
  const url = toUrl(context, facts.pathOf(locale));
  return buildFrame(context, {
    locale,
    paths: inEveryLocale(facts.pathOf),
    title,
    description,
    textLocales: ALL_LOCALES,
    textLocale: locale,
    jsonLd: {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name: title,
      description,
      inLanguage: getLang(locale),
    },
    metas: [],
    openGraphType: 'website',
    pictureHue: null,
    ...(facts.translated === false ? { translated: false } : {}),
  });
}
