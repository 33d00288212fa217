import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import { getWorkLanguages } from '../library/entry-facts.ts';
import { getReplacedEditions } from '../library/get-replaced-editions.ts';
import { buildEdition, sortLanguages } from './build-edition-matrix.ts';
import { buildLink } from './build-link.ts';
import { buildOffer } from './build-requests.ts';
import type { LeafletMatrixView } from './campaign-view.ts';
import { getLang, type SiteContext } from './site-context.ts';

/**
 * Leaflets by language: a row each, a column for every language of the site and every other one that a leaflet is in,
 * the reader's first. An empty cell says how it can be filled. Null without leaflets.
 */
export function buildLeafletMatrix(
  context: SiteContext,
  leaflets: readonly Leaflet[],
  locale: Locale,
): LeafletMatrixView | null {
  if (leaflets.length === 0) return null;
  const languages = sortLanguages(
    [...new Set([...LOCALE_CODES.map(getLang), ...leaflets.flatMap(getWorkLanguages)])],
    locale,
  ).map((lang) => ({
    lang,
    languageName: getLanguageName(locale, lang),
    own: lang === getLang(locale),
  }));
  return {
    languages,
    rows: leaflets.map((leaflet) => ({
      link: buildLink(context, leaflet, locale),
      layout: getLayout(leaflet, locale),
      cells: languages.map((each) => ({
        ...each,
        ...buildCell(context, leaflet, each.lang, locale),
      })),
    })),
  };
}

/** How a leaflet is printed, in the page's language; null where nobody has said. */
export function getLayout({ layout }: Leaflet, locale: Locale): string | null {
  return layout === null ? null : t(locale)(`layout.${layout}`);
}

/** What of a leaflet there is in a language: the newest editions, or the offer to translate. */
function buildCell(context: SiteContext, leaflet: Leaflet, lang: string, locale: Locale) {
  const replaced = getReplacedEditions(leaflet);
  const editions = leaflet.editions.filter(
    (each) =>
      each.language === lang && !replaced.has(each) && (each.files.length > 0 || each.url !== null),
  );
  return {
    editions: editions.map((each) => buildEdition(context, leaflet, each, locale, false)),
    offerHref: editions.length > 0 ? null : buildOffer(context, leaflet, lang, locale),
  };
}
