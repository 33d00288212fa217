import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';
import type { BrowseFacet } from '../library/build-facets.ts';
import { getTypeOfCode } from '../library/entry-facts.ts';
import type { Library, PageEntry } from '../library/library.ts';
import { getTitle } from './build-link.ts';
import type { TextView } from './frame-view.ts';
import type { FacetValueView, FacetView } from './library-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

const FACET_KEYS = {
  field: 'facet.field',
  'target-group': 'facet.targetGroup',
  type: 'facet.materialType',
  language: 'facet.language',
  country: 'facet.country',
  year: 'facet.year',
} as const;

/** Name of a facet in the page's language. */
export function getFacetLabel(facet: BrowseFacet, locale: Locale): string {
  return t(locale)(FACET_KEYS[facet]);
}

/** Address of the list with one value of a facet. */
export function getFacetValuePath(locale: Locale, facet: BrowseFacet, value: string): string {
  return `/${locale}/library/${facet}/${value}/`;
}

/** Term or country behind a value of a facet; undefined for languages and years. */
export function getFacetEntry(
  library: Library,
  facet: BrowseFacet,
  value: string,
): PageEntry | undefined {
  if (facet === 'language' || facet === 'year') return undefined;
  const path = `/en/${facet === 'country' ? 'place' : 'term'}/${value}/`;
  return library.entriesByPath.get(path)?.entry;
}

/** Name of a value of a facet in the page's language. */
export function getFacetValueLabel(
  library: Library,
  facet: BrowseFacet,
  value: string,
  locale: Locale,
): TextView {
  if (facet === 'language') return { text: capitalise(getLanguageName(locale, value)), lang: null };
  const entry = getFacetEntry(library, facet, value);
  const type = facet === 'type' && entry === undefined ? getTypeOfCode(value) : undefined;
  if (type !== undefined) return { text: t(locale)(`types.${type}`), lang: null };
  return entry === undefined ? { text: value, lang: null } : getTitle(entry, locale);
}

/** Most of our languages write their own names small; at the head of a line they stand with a capital. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/**
 * One facet with its values, most used first (years newest first).
 * @param most how many values; the facet's own page shows the rest
 */
export function buildFacetView(
  context: SiteContext,
  facet: BrowseFacet,
  locale: Locale,
  chosen: string | null,
  most: number,
): FacetView {
  const values = [...context.library.facets[facet]].map(([value, entries]): FacetValueView => {
    const label = getFacetValueLabel(context.library, facet, value, locale);
    return {
      value,
      href: toHref(context, getFacetValuePath(locale, facet, value)),
      label: label.text,
      lang: label.lang,
      count: entries.length,
      countLabel: formatNumber(locale, entries.length),
      current: value === chosen,
    };
  });
  const sorted = values.sort((a, b) =>
    facet === 'year'
      ? Number(b.value) - Number(a.value)
      : b.count - a.count || (a.value < b.value ? -1 : 1),
  );
  return {
    facet,
    label: getFacetLabel(facet, locale),
    href: toHref(context, `/${locale}/library/${facet}/`),
    values: sorted.filter((each, at) => at < most || each.current),
    hasMore: sorted.length > most,
  };
}
