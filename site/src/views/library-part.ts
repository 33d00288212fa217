import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Scheme, Term } from '@closer/shared/content/term.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { BROWSE_FACETS, type BrowseFacet, type FacetEntry } from '../library/build-facets.ts';
import type { Library, PageEntry, Work } from '../library/library.ts';
import { getFacetEntry, getFacetValueLabel, getFacetValuePath } from './build-facets-view.ts';
import { getTitle } from './build-link.ts';
import type { LinkView, TextView } from './frame-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** An entry whose page lists works. */
type ListingEntry = Term | Place | Organisation;

/** A part of the library that has pages of its own. */
export type LibraryPart =
  { readonly facet: BrowseFacet; readonly value: string } | { readonly entry: ListingEntry };

/** Works listed on the page of an entry; where there are more, a list of all stands in the library. */
export const WORKS_SHOWN = 24;

/** Vocabularies whose terms are ways to browse. */
const FACET_OF_SCHEME: Partial<Record<Scheme, BrowseFacet>> = {
  field: 'field',
  topic: 'field',
  'target-group': 'target-group',
  'material-type': 'type',
};

/** The list of all works of an entry: the facet's where the entry is a value of one. */
function getPartOf(entry: ListingEntry): LibraryPart {
  if (entry.type === 'place' && entry.kind === 'country')
    return { facet: 'country', value: entry.code };
  const facet = entry.type === 'term' ? FACET_OF_SCHEME[entry.scheme] : undefined;
  return facet === undefined
    ? { entry }
    : { facet, value: entry.type === 'term' ? entry.code : '' };
}

/** All works of an entry, newest first: tagged with it, in it, or made by it. */
export function getWorksOf({ relations }: Library, entry: ListingEntry): readonly Work[] {
  const lists = {
    term: relations.worksByTerm,
    place: relations.worksByPlace,
    organisation: relations.worksByOrganisation,
  };
  return lists[entry.type].get(entry.id) ?? [];
}

/** Link to the list of all works of an entry; null where its own page shows all. */
export function buildAllLink(
  context: SiteContext,
  entry: ListingEntry,
  locale: Locale,
): LinkView | null {
  if (getWorksOf(context.library, entry).length <= WORKS_SHOWN) return null;
  const path = getPartPath(getPartOf(entry), locale);
  return { href: toHref(context, path), label: t(locale)('list.showAll'), lang: null };
}

/** Every part that has pages: each value of each facet, and entries with more than their own page shows. */
export function getLibraryParts(library: Library): readonly LibraryPart[] {
  const entries = [
    ...library.terms.values(),
    ...library.places.values(),
    ...library.organisations.values(),
  ];
  return [
    ...BROWSE_FACETS.flatMap((facet) =>
      [...library.facets[facet].keys()].map((value) => ({ facet, value })),
    ),
    ...entries
      .filter((entry) => getWorksOf(library, entry).length > WORKS_SHOWN)
      .map(getPartOf)
      .filter((part) => 'entry' in part),
  ];
}

/** What a part holds: works, newest first, then plans. */
export function getPartEntries(library: Library, part: LibraryPart): readonly FacetEntry[] {
  return 'entry' in part
    ? getWorksOf(library, part.entry)
    : (library.facets[part.facet].get(part.value) ?? []);
}

/** Address of the first page of a part: `/en/library/field/housing/`, `/en/library/place/sofia/`. */
export function getPartPath(part: LibraryPart, locale: Locale): string {
  if (!('entry' in part)) return getFacetValuePath(locale, part.facet, part.value);
  const { entry } = part;
  const name = entry.type === 'organisation' ? entry.id.toLowerCase() : entry.code;
  return `/${locale}/library/${entry.type}/${name}/`;
}

/** What a part is called. */
export function getPartTitle(library: Library, part: LibraryPart, locale: Locale): TextView {
  return 'entry' in part
    ? getTitle(part.entry, locale)
    : getFacetValueLabel(library, part.facet, part.value, locale);
}

/** The entry that a part is about; undefined for languages and years. */
export function getPartEntry(library: Library, part: LibraryPart): PageEntry | undefined {
  return 'entry' in part ? part.entry : getFacetEntry(library, part.facet, part.value);
}
