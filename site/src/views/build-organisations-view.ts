import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { getTitle } from './build-link.ts';
import { buildPaging, countPages } from './build-paging.ts';
import type { OrganisationsView } from './directory-view.ts';
import { getCollator } from './get-collator.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Cards on a page of organisations. */
const ORGANISATIONS_PER_PAGE = 48;

/** How many pages the list of organisations has. */
export function countOrganisationsPages({ library }: SiteContext): number {
  return countPages(library.organisations.size, ORGANISATIONS_PER_PAGE);
}

/** Address of one page of the list of organisations. */
export function getOrganisationsPath(locale: Locale, page: number): string {
  return page === 1 ? `/${locale}/organisations/` : `/${locale}/organisations/${page}/`;
}

/** All organisations by name, page by page. */
export function buildOrganisationsView(
  context: SiteContext,
  locale: Locale,
  page: number,
): OrganisationsView {
  const say = t(locale);
  const { compare } = getCollator(locale);
  const title = { text: say('organisations.title'), lang: null };
  const named = [...context.library.organisations.values()]
    .map((entry) => ({ entry, name: getTitle(entry, locale).text }))
    .sort((a, b) => compare(a.name, b.name) || (a.entry.id < b.entry.id ? -1 : 1));
  const number = page === 1 ? '' : ` · ${say('paging.page', { number: String(page) })}`;
  return {
    page: 'organisations',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getOrganisationsPath(code, page),
      title: title.text + number,
      description: say('organisations.description'),
    }),
    crumbs: buildCrumbs(context, locale, [], title),
    title,
    totalLabel: say('count.organisation', { count: named.length }),
    items: named
      .slice((page - 1) * ORGANISATIONS_PER_PAGE, page * ORGANISATIONS_PER_PAGE)
      .map(({ entry }) => buildEntryCard(context, entry, locale)),
    paging: buildPaging(page, countOrganisationsPages(context), (each) =>
      toHref(context, getOrganisationsPath(locale, each)),
    ),
  };
}
