import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { BROWSE_FACETS, type BrowseFacet, type FacetEntry } from '../library/build-facets.ts';
import { isWork } from '../library/entry-facts.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard, getWholeSummary } from './build-entry-card.ts';
import { buildFacetView, getFacetLabel } from './build-facets-view.ts';
import { buildLink } from './build-link.ts';
import { buildPaging, countPages } from './build-paging.ts';
import type { CrumbView, TextView } from './frame-view.ts';
import {
  getPartEntries,
  getPartEntry,
  getPartPath,
  getPartTitle,
  type LibraryPart,
} from './library-part.ts';
import type { FacetPageView, LibraryView } from './library-view.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Cards on a page of the library. */
export const WORKS_PER_PAGE = 20;
/** Values of a facet beside a list; all of them stand on the facet's own page. */
const VALUES_BESIDE_LIST = 8;

/** Address of one page of the whole library or of a part of it. */
export function getLibraryPath(locale: Locale, part: LibraryPart | null, page: number): string {
  const start = part === null ? `/${locale}/library/` : getPartPath(part, locale);
  return page === 1 ? start : `${start}${page}/`;
}

/** How many pages the library or a part of it has. */
export function countLibraryPages(context: SiteContext, part: LibraryPart | null): number {
  return countPages(getEntries(context, part).length, WORKS_PER_PAGE);
}

function getEntries({ library }: SiteContext, part: LibraryPart | null): readonly FacetEntry[] {
  return part === null ? library.works : getPartEntries(library, part);
}

/** The library, or a part of it, page by page. Ways to browse on stand beside the first page. */
export function buildLibraryView(
  context: SiteContext,
  locale: Locale,
  part: LibraryPart | null,
  page: number,
): LibraryView {
  const { library } = context;
  const say = t(locale);
  const entries = getEntries(context, part);
  const title: TextView =
    part === null
      ? { text: say('library.title'), lang: null }
      : getPartTitle(library, part, locale);
  const about = part === null ? undefined : getPartEntry(library, part);
  const intro = about === undefined || page > 1 ? null : getWholeSummary(about, locale);
  const total = say(getCountKey(entries), { count: entries.length });
  const number = page === 1 ? [] : [say('paging.page', { number: String(page) })];
  return {
    page: 'library',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getLibraryPath(code, part, page),
      title: [title.text, ...(part === null ? [] : [say('library.title')]), ...number].join(' · '),
      description: part === null ? say('library.description') : `${title.text}: ${total}`,
    }),
    crumbs: buildLibraryCrumbs(context, locale, part, title),
    title,
    intro,
    about: about === undefined ? null : buildLink(context, about, locale),
    total: entries.length,
    totalLabel: total,
    items: entries
      .slice((page - 1) * WORKS_PER_PAGE, page * WORKS_PER_PAGE)
      .map((each) => buildEntryCard(context, each, locale)),
    paging: buildPaging(page, countLibraryPages(context, part), (each) =>
      toHref(context, getLibraryPath(locale, part, each)),
    ),
    facets:
      page > 1
        ? []
        : BROWSE_FACETS.map((facet) =>
            buildFacetView(
              context,
              facet,
              locale,
              part !== null && 'facet' in part && part.facet === facet ? part.value : null,
              VALUES_BESIDE_LIST,
            ),
          ).filter((facet) => facet.values.length > 0),
    allHref: part === null ? null : toHref(context, `/${locale}/library/`),
  };
}

/** What a list of a type says it holds: materials, plans, or both. */
function getCountKey(entries: readonly FacetEntry[]) {
  if (entries.every(isWork)) return 'count.material';
  return entries.some(isWork) ? 'count.entry' : 'count.plan';
}

function buildLibraryCrumbs(
  context: SiteContext,
  locale: Locale,
  part: LibraryPart | null,
  title: TextView,
): readonly CrumbView[] {
  if (part === null) return buildCrumbs(context, locale, [], title);
  const library = { path: `/${locale}/library/`, label: t(locale)('nav.library'), lang: null };
  if ('entry' in part) {
    const path = context.library.paths.get(part.entry.id)?.[locale] ?? `/${locale}/`;
    return buildCrumbs(context, locale, [library, { path, label: title.text, lang: title.lang }], {
      text: t(locale)('library.all'),
      lang: null,
    });
  }
  const { facet } = part;
  return buildCrumbs(
    context,
    locale,
    [
      library,
      { path: `/${locale}/library/${facet}/`, label: getFacetLabel(facet, locale), lang: null },
    ],
    title,
  );
}

/** All values of one facet. */
export function buildFacetPageView(
  context: SiteContext,
  locale: Locale,
  facet: BrowseFacet,
): FacetPageView {
  const say = t(locale);
  const title = { text: getFacetLabel(facet, locale), lang: null };
  return {
    page: 'facet',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => `/${code}/library/${facet}/`,
      title: `${title.text} · ${say('library.title')}`,
      description: say('library.description'),
    }),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/library/`, label: say('nav.library'), lang: null }],
      title,
    ),
    title,
    facet: buildFacetView(context, facet, locale, null, Number.POSITIVE_INFINITY),
    facets: BROWSE_FACETS.map((each) => ({
      href: toHref(context, `/${locale}/library/${each}/`),
      label: getFacetLabel(each, locale),
      lang: null,
    })),
  };
}
