import { getFallbackOrder, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getProseLocales } from './get-prose.ts';
import type { Library, PageEntry } from './library.ts';

/** An address that moved, and where to; both below the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Lists that people look for at the address above their entries. */
const LISTS = [
  { type: 'material', list: 'library' },
  { type: 'leaflet', list: 'library' },
  { type: 'identity-asset', list: 'library' },
  { type: 'campaign', list: 'campaigns' },
  { type: 'case-study', list: 'case-studies' },
  { type: 'organisation', list: 'organisations' },
  { type: 'place', list: 'places' },
  { type: 'term', list: 'terms' },
] as const;

/**
 * Every address that answers 301: former slugs, in their own language and in those that fall back on
 * it; the borrowed address that a language had before its own text was written; and the address above
 * an entry. An address that is live again is never redirected.
 */
export function getRedirects(library: Library): readonly Redirect[] {
  const all = new Map<string, string>();
  const add = (from: string, to: string | undefined) => {
    if (to !== undefined && from !== to && !library.entriesByPath.has(from) && !all.has(from))
      all.set(from, to);
  };
  for (const locale of LOCALE_CODES)
    for (const { type, list } of LISTS) add(`/${locale}/${type}/`, `/${locale}/${list}/`);
  for (const [id, paths] of library.paths) {
    const entry = library.entriesByPath.get(paths.en)?.entry;
    if (entry?.id !== id) continue;
    const former = library.records.get(id)?.formerSlugs ?? [];
    for (const locale of LOCALE_CODES)
      for (const slug of [
        ...getBorrowedSlugs(entry, locale),
        ...getFormerSlugs(former, locale, entry),
      ])
        add(`/${locale}/${entry.type}/${slug}/`, paths[locale]);
  }
  return [...all].map(([from, to]) => ({ from, to }));
}

/** The slug that a language with own text had while it fell back on the next one. */
function getBorrowedSlugs(entry: PageEntry, locale: Locale): readonly string[] {
  if (entry.type === 'term' || entry.type === 'place') return [];
  const next = getProseLocales(entry, locale)[1];
  const slug = next === undefined ? undefined : entry.prose[next]?.slug;
  return slug === undefined ? [] : [slug];
}

function getFormerSlugs(
  former: readonly { readonly locale: string; readonly slug: string }[],
  locale: Locale,
  entry: PageEntry,
): readonly string[] {
  if (former.length === 0) return [];
  const isLocalised = entry.type !== 'term' && entry.type !== 'place';
  const hasOwn = isLocalised && entry.prose[locale] !== undefined;
  const order = getFallbackOrder(locale);
  return former
    .filter((each) => each.locale === locale || !hasOwn || !isLocalised)
    .sort((a, b) => rank(order, a.locale) - rank(order, b.locale))
    .map((each) => each.slug);
}

const rank = (order: readonly string[], locale: string): number =>
  order.includes(locale) ? order.indexOf(locale) : order.length;
