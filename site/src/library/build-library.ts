import type { Entry, EntryType } from '@closer/shared/content/entry.ts';
import type { Event } from '@closer/shared/content/event.ts';
import type { Period } from '@closer/shared/content/fuzzy-date.ts';
import type { Scheme, Term } from '@closer/shared/content/term.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { buildDocuments } from './build-documents.ts';
import { buildEventParts } from './build-event-parts.ts';
import { buildFacets } from './build-facets.ts';
import { buildPaths } from './build-paths.ts';
import { buildRelations } from './build-relations.ts';
import { getWorkDate } from './entry-facts.ts';
import type { Library, PageEntry, Work } from './library.ts';

/**
 * Makes the library of a snapshot: sorted, related both ways, each entry with its addresses. Never
 * throws for what editors wrote: that is what `checkLibrary` tells.
 */
export function buildLibrary(snapshot: Snapshot): Library {
  // The order in which the CMS happens to send entries must change no page.
  const entries = snapshot.entries.map((each) => each.entry).sort(compareEntries);
  const works: readonly Work[] = [
    ...ofType(entries, 'material'),
    ...ofType(entries, 'leaflet'),
    ...ofType(entries, 'identity-asset'),
  ].sort(compareByDate);
  const parts = {
    works,
    materials: ofType(works, 'material'),
    leaflets: toMap(ofType(works, 'leaflet')),
    identityAssets: toMap(ofType(works, 'identity-asset')),
    campaigns: toMap(ofType(entries, 'campaign').sort(compareByStart)),
    caseStudies: toMap(ofType(entries, 'case-study').sort(compareByStart)),
    projects: toMap(ofType(entries, 'project').sort(compareByStart)),
    programmes: toMap(ofType(entries, 'programme')),
    networks: toMap(ofType(entries, 'network')),
    actionPlans: toMap(ofType(entries, 'action-plan').sort(compareByStart)),
    portfolios: toMap(ofType(entries, 'portfolio')),
    events: toMap(ofType(entries, 'event').sort(compareByDay)),
    organisations: toMap(ofType(entries, 'organisation')),
    places: toMap(ofType(entries, 'place')),
    terms: toMap(ofType(entries, 'term')),
    pages: toMap(ofType(entries, 'page')),
  };
  const relations = buildRelations(parts);
  const pageEntries: readonly PageEntry[] = [
    ...parts.terms.values(),
    ...parts.places.values(),
    ...parts.organisations.values(),
    ...works,
    ...parts.campaigns.values(),
    ...parts.caseStudies.values(),
    ...parts.projects.values(),
    ...parts.programmes.values(),
    ...parts.networks.values(),
    ...parts.actionPlans.values(),
    ...parts.portfolios.values(),
    ...parts.events.values(),
    ...parts.pages.values(),
  ];
  const paths = buildPaths(pageEntries);
  return {
    ...parts,
    ...paths,
    pageEntries,
    snapshot,
    site: ofType(entries, 'site')[0] ?? null,
    records: new Map(snapshot.entries.map((each) => [each.entry.id, each])),
    materialsById: toMap(parts.materials),
    termsByScheme: groupByScheme([...parts.terms.values()]),
    relations,
    facets: buildFacets({ ...parts, countriesByWork: relations.countriesByWork }),
    eventParts: buildEventParts(parts),
    previews: toPreviews(snapshot),
    broken: new Set(snapshot.pictures?.broken),
    documents: buildDocuments({ works, snapshot }, paths.paths),
  };
}

function toPreviews({ pictures }: Snapshot): Library['previews'] {
  const drawn = pictures?.previews ?? [];
  return new Map(drawn.flatMap(({ of, picture }) => (picture === null ? [] : [[of, picture]])));
}

type OfType<T extends EntryType> = Extract<Entry, { type: T }>;

function ofType<T extends EntryType>(entries: readonly Entry[], type: T): OfType<T>[] {
  return entries.filter((each): each is OfType<T> => each.type === type);
}

function toMap<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((each) => [each.id, each]));
}

/** Terms in the order of their vocabulary; what has a permanent name by that, all else by id. */
function compareEntries(a: Entry, b: Entry): number {
  const order = (each: Entry) => (each.type === 'term' ? each.order : 0);
  const name = (each: Entry) => ('code' in each ? each.code : each.id);
  return order(a) - order(b) || compareCodeUnits(name(a), name(b));
}

/** Newest work first, undated ones last; the id decides between equals so that lists never flicker. */
function compareByDate(a: Work, b: Work): number {
  const date = (each: Work) => getWorkDate(each)?.value ?? '';
  return compareCodeUnits(date(b), date(a)) || compareCodeUnits(a.id, b.id);
}

/** What began last first, undated ones at the end. */
function compareByStart<T extends { readonly id: string; readonly period: Period | null }>(
  a: T,
  b: T,
): number {
  const start = (each: T) => each.period?.start ?? '';
  return compareCodeUnits(start(b), start(a)) || compareCodeUnits(a.id, b.id);
}

/** The last day first, those without a day at the end. */
function compareByDay(a: Event, b: Event): number {
  const day = ({ startDate, startTime }: Event) => `${startDate ?? ''} ${startTime ?? ''}`;
  return compareCodeUnits(day(b), day(a)) || compareCodeUnits(a.id, b.id);
}

const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupByScheme(terms: readonly Term[]): ReadonlyMap<Scheme, readonly Term[]> {
  const groups = new Map<Scheme, Term[]>();
  for (const term of terms) groups.set(term.scheme, [...(groups.get(term.scheme) ?? []), term]);
  return groups;
}
