import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import type { LeafletView } from './leaflet-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, type SiteContext } from './site-context.ts';

/** The page of a leaflet. */
export function buildLeafletView(
  context: SiteContext,
  leaflet: Leaflet,
  locale: Locale,
): LeafletView {
  const title = getTitle(leaflet, locale);
  const shown = getProse(leaflet, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  return {
    page: 'leaflet',
    frame: buildEntryFrame(context, leaflet, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/library/`, label: t(locale)('nav.library'), lang: null }],
      title,
    ),
    title,
    sample: leaflet.sample,
    summary: getWholeSummary(leaflet, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    motif: buildMotifView(context.library, leaflet),
  };
}
