import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Facet } from '@closer/shared/search/facets.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildLink } from './build-link.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { LinkView } from './frame-view.ts';
import { orderEvents } from './order-events.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Cards of a group that is not the library's; the others stand below by name. */
const CARDS_SHOWN = 8;

/** Names below the cards: of more than these the first, and a link to the list of all there are. */
const NAMES_SHOWN = 48;

/** Entries of one kind that a page gathers, before they are cards. */
export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly entries: readonly PageEntry[];
  readonly totalLabel?: string;
  /** A list that holds all of them, and them alone. */
  readonly more?: LinkView | null;
  /** The list of all entries of their kind, for when they are too many to be named. */
  readonly list?: LinkView;
  readonly shown?: number;
  readonly look?: 'tiles';
}

/** Groups with something in them, each entry once in its group. */
export function buildGroups(
  context: SiteContext,
  locale: Locale,
  groups: readonly Group[],
): readonly EntryGroupView[] {
  return groups.flatMap((group): readonly EntryGroupView[] => {
    const { entries, more = null, list = null, shown = CARDS_SHOWN, look = 'cards' } = group;
    const all = putInOrder([...new Set(entries)], context.today);
    if (all.length === 0) return [];
    const named = more === null ? all.slice(shown) : [];
    const wayOn = named.length > NAMES_SHOWN ? list : more;
    return [
      {
        key: group.key,
        heading: group.heading,
        totalLabel: group.totalLabel ?? null,
        cards: all.slice(0, shown).map((each) => buildEntryCard(context, each, locale)),
        rest: (list === null ? named : named.slice(0, NAMES_SHOWN)).map((each) =>
          buildLink(context, each, locale),
        ),
        more: all.length > shown ? wayOn : null,
        look,
      },
    ];
  });
}

/** Events by how soon they are; all else as it comes. */
function putInOrder(entries: readonly PageEntry[], today: string): readonly PageEntry[] {
  const events = entries.filter((each) => each.type === 'event');
  return events.length === entries.length ? orderEvents(events, today) : entries;
}

/** Vocabularies whose terms are filters of the search. */
const FILTER_OF_SCHEME: Partial<Record<Term['scheme'], Facet>> = {
  field: 'field',
  topic: 'field',
  'target-group': 'targetGroup',
  'material-type': 'materialType',
};

/** The search with what a term or a country gathers; null for what is no filter. */
export function buildSearchLink(
  context: SiteContext,
  entry: Term | Place,
  locale: Locale,
): LinkView | null {
  const filter =
    entry.type === 'term'
      ? { facet: FILTER_OF_SCHEME[entry.scheme], value: entry.code }
      : { facet: entry.kind === 'country' ? 'country' : undefined, value: entry.isoCode };
  if (filter.facet === undefined || filter.value === null) return null;
  const path = `/${locale}/search/?${filter.facet}=${filter.value}`;
  return { href: toHref(context, path), label: t(locale)('list.inSearch'), lang: null };
}
