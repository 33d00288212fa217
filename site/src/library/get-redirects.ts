import { getFallbackOrder, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { ExportGone } from '@closer/shared/snapshot/export-line.ts';
import { getFormerFiles } from './get-former-files.ts';
import { getProseLocales } from './get-prose.ts';
import type { Library, PageEntry } from './library.ts';
import { getLyingBeside, getNamesOnceBeside } from './lying-beside.ts';

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
  { type: 'project', list: 'projects' },
  { type: 'programme', list: 'projects' },
  { type: 'network', list: 'networks' },
  { type: 'action-plan', list: 'action-plans' },
  { type: 'portfolio', list: 'action-plans' },
  { type: 'event', list: 'events' },
  { type: 'organisation', list: 'organisations' },
  { type: 'place', list: 'places' },
  { type: 'term', list: 'terms' },
] as const;

/**
 * Every address that answers 301, each with the address that is live, so that no reader is led twice: former
 * slugs, in their own language and in those that fall back on it; the borrowed address that a language had before its own
 * text was written; addresses of what was taken down for another entry; the address above an entry; what can lie beside
 * all these; what can lie beside a page and does not; and files under former slugs. An address that is live again is
 * never redirected.
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
  // After the entries that are there: what one of them had once leads to it.
  for (const gone of library.snapshot.gone) {
    const paths = library.paths.get(findReplacement(library, gone) ?? '');
    if (paths === undefined) continue;
    for (const { locale, slug } of getGoneAddresses(gone))
      add(`/${locale}/${gone.type}/${slug}/`, paths[locale]);
  }
  for (const { from, to } of getRedirectsBeside(library, all)) add(from, to);
  for (const { from, to } of getRedirectsOfTexts(library, all)) add(from, to);
  for (const { from, to } of getFormerFiles(library)) add(from, to);
  return [...all].map(([from, to]) => ({ from, to }));
}

/**
 * From what can lie beside pages, former and live: to the same beside the live page, and to that page where it has no such
 * thing. Nobody knows whether it had one, and programs that follow a calendar or read a table do not look at the page.
 */
function getRedirectsBeside(
  library: Library,
  moved: ReadonlyMap<string, string>,
): readonly Redirect[] {
  const live = [...library.entriesByPath.keys()].map((path) => [path, path] as const);
  return [...moved, ...live].flatMap(([from, to]) => {
    const entry = library.entriesByPath.get(to)?.entry;
    if (entry === undefined) return [];
    const names = getNamesOnceBeside(entry);
    if (names.length === 0) return [];
    const there = getLyingBeside(library, entry);
    return names
      .map((name) => ({ from: from + name, to: there.includes(name) ? to + name : to }))
      .filter((each) => each.from !== each.to);
  });
}

/** From the texts of files under former addresses of their work to where they lie. */
function getRedirectsOfTexts(
  { documents, entriesByPath, paths }: Library,
  moved: ReadonlyMap<string, string>,
): readonly Redirect[] {
  return [...moved].flatMap(([from, to]) => {
    const found = entriesByPath.get(to);
    if (found === undefined) return [];
    const { entry, locale } = found;
    const there = documents.get(entry.id)?.filter((each) => each.locale === locale) ?? [];
    return paths.get(entry.id)?.[locale] !== to
      ? []
      : there.flatMap(({ parts }) =>
          parts.map(({ path }) => ({ from: from + path.slice(to.length), to: path })),
        );
  });
}

/** Id of the live entry that a gone one became, over others that are gone too; null where there is none. */
function findReplacement(library: Library, gone: ExportGone): string | null {
  const met = new Set([gone.id]);
  for (let at = gone.replacedBy; at !== undefined && !met.has(at);) {
    if (library.paths.has(at)) return at;
    met.add(at);
    const id: string = at;
    at = library.snapshot.gone.find((each) => each.id === id)?.replacedBy;
  }
  return null;
}

/** Addresses that a gone entry answered to. A language without one had that of the language it fell back on. */
export function getGoneAddresses({
  slugs,
}: Pick<ExportGone, 'slugs'>): readonly { readonly locale: Locale; readonly slug: string }[] {
  return LOCALE_CODES.flatMap((locale) => {
    const source = getFallbackOrder(locale)
      .map((code) => slugs.filter((each) => each.locale === code))
      .find((found) => found.length > 0);
    return (source ?? slugs).map(({ slug }) => ({ locale, slug }));
  });
}

/** The slug that a language with own text had while it fell back on the next one. */
function getBorrowedSlugs(entry: PageEntry, locale: Locale): readonly string[] {
  if (!('prose' in entry)) return [];
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
  const isLocalised = 'prose' in entry;
  const hasOwn = isLocalised && entry.prose[locale] !== undefined;
  const order = getFallbackOrder(locale);
  return former
    .filter((each) => each.locale === locale || !hasOwn || !isLocalised)
    .sort((a, b) => rank(order, a.locale) - rank(order, b.locale))
    .map((each) => each.slug);
}

const rank = (order: readonly string[], locale: string): number =>
  order.includes(locale) ? order.indexOf(locale) : order.length;
