import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Facet } from '@closer/shared/search/facets.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry, Work } from '../library/library.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildLink } from './build-link.ts';
import type { EntryGroupView } from './entry-group-view.ts';
import type { LinkView } from './frame-view.ts';
import { buildAllLink, getWorksOf, WORKS_SHOWN } from './library-part.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Cards of a group that is not the library's; the others stand below by name. */
const CARDS_SHOWN = 8;

/** Entries of one kind that a page gathers, before they are cards. */
export interface Group {
  readonly key: string;
  readonly heading: string;
  readonly entries: readonly PageEntry[];
  readonly totalLabel?: string;
  /** A list that holds all of them. */
  readonly more?: LinkView | null;
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
    const { entries, more = null, shown = CARDS_SHOWN, look = 'cards' } = group;
    const all = [...new Set(entries)];
    if (all.length === 0) return [];
    const isCut = all.length > shown;
    return [
      {
        key: group.key,
        heading: group.heading,
        totalLabel: group.totalLabel ?? null,
        cards: all.slice(0, shown).map((each) => buildEntryCard(context, each, locale)),
        rest: more === null ? all.slice(shown).map((each) => buildLink(context, each, locale)) : [],
        more: isCut ? more : null,
        look,
      },
    ];
  });
}

/** All that is an organisation's, by what it did: made, published, adapted, used, held, did, took over, is a member of. */
export function buildOrganisationGroups(
  context: SiteContext,
  organisation: Organisation,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const { id } = organisation;
  const say = t(locale);
  const works = getWorksOf(context.library, organisation);
  const isMadeByIt = (work: Work) => work.creators.includes(id);
  const campaigns = relations.campaignsByOrganisation.get(id) ?? [];
  const isCoordinatedByIt = (each: (typeof campaigns)[number]) =>
    each.participants.some((one) => one.organisation === id && one.role === 'coordinator');
  const ofWorks = (key: string, heading: string, entries: readonly Work[]): Group => ({
    key,
    heading,
    entries,
    totalLabel: say('count.material', { count: entries.length }),
    more: buildAllLink(context, organisation, locale),
    shown: WORKS_SHOWN,
  });
  const plain = (key: string, heading: string, entries: readonly PageEntry[]): Group => ({
    key,
    heading,
    entries,
  });
  return buildGroups(context, locale, [
    ofWorks('made', say('organisation.made'), works.filter(isMadeByIt)),
    ofWorks(
      'published',
      say('organisation.published'),
      works.filter((each) => !isMadeByIt(each)),
    ),
    plain('adapted', say('organisation.adapted'), relations.worksAdaptedBy.get(id) ?? []),
    plain(
      'practices',
      say('organisation.practices'),
      relations.caseStudiesByOrganisation.get(id) ?? [],
    ),
    plain('took-over', say('organisation.tookOver'), relations.caseStudiesAdoptedBy.get(id) ?? []),
    plain('coordinates', say('organisation.coordinates'), campaigns.filter(isCoordinatedByIt)),
    plain(
      'takes-part',
      say('organisation.takesPart'),
      campaigns.filter((each) => !isCoordinatedByIt(each)),
    ),
    plain('uses', say('organisation.uses'), relations.materialsUsedBy.get(id) ?? []),
    {
      ...plain('members', say('organisation.members'), relations.members.get(id) ?? []),
      look: 'tiles',
    },
  ]);
}

/** All that is tagged with a term. */
export function buildTermGroups(
  context: SiteContext,
  term: Term,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const say = t(locale);
  const works = getWorksOf(context.library, term);
  const practices = relations.caseStudiesByTerm.get(term.id) ?? [];
  return buildGroups(context, locale, [
    {
      key: 'materials',
      heading: say('term.materials'),
      entries: works,
      totalLabel: say('count.material', { count: works.length }),
      more: buildAllLink(context, term, locale),
      shown: WORKS_SHOWN,
    },
    {
      key: 'practices',
      heading: say('term.practices'),
      entries: practices,
      totalLabel: say('count.caseStudy', { count: practices.length }),
    },
    {
      key: 'campaigns',
      heading: say('term.campaigns'),
      entries: relations.campaignsByTerm.get(term.id) ?? [],
    },
  ]);
}

/** All that is in a place or about it. */
export function buildPlaceGroups(
  context: SiteContext,
  place: Place,
  locale: Locale,
): readonly EntryGroupView[] {
  const { relations } = context.library;
  const say = t(locale);
  const works = getWorksOf(context.library, place);
  const practices = relations.caseStudiesByPlace.get(place.id) ?? [];
  const organisations = relations.organisationsByPlace.get(place.id) ?? [];
  return buildGroups(context, locale, [
    {
      key: 'organisations',
      heading: say('place.organisations'),
      entries: organisations,
      totalLabel: say('count.organisation', { count: organisations.length }),
      shown: WORKS_SHOWN,
      look: 'tiles',
    },
    {
      key: 'practices',
      heading: say('place.practices'),
      entries: practices,
      totalLabel: say('count.caseStudy', { count: practices.length }),
    },
    {
      key: 'materials',
      heading: say('place.materials'),
      entries: works,
      totalLabel: say('count.material', { count: works.length }),
      more: buildAllLink(context, place, locale),
      shown: WORKS_SHOWN,
    },
    {
      key: 'campaigns',
      heading: say('place.campaigns'),
      entries: relations.campaignsByPlace.get(place.id) ?? [],
    },
  ]);
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
