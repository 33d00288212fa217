import type { Entry, EntryType } from '@closer/shared/content/entry.ts';
import type { Material } from '@closer/shared/content/material.ts';
import type { Scheme, Term } from '@closer/shared/content/term.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { buildFacets } from './build-facets.ts';
import { buildPaths } from './build-paths.ts';
import { buildRelations } from './build-relations.ts';
import type { Library, PageEntry } from './library.ts';

/**
 * Makes the library of a snapshot: sorted, related both ways, each entry with its addresses. Never
 * throws for what editors wrote: that is what `checkLibrary` tells.
 */
export function buildLibrary(snapshot: Snapshot): Library {
  // The order in which the CMS happens to send entries must change no page.
  const entries = snapshot.entries.map((each) => each.entry).sort(compareEntries);
  const materials = ofType(entries, 'material').sort(compareByDate);
  const organisations = toMap(ofType(entries, 'organisation'));
  const places = toMap(ofType(entries, 'place'));
  const terms = toMap(ofType(entries, 'term'));
  const pages = toMap(ofType(entries, 'page'));
  const relations = buildRelations({ materials, organisations, places, terms });
  const pageEntries: readonly PageEntry[] = [
    ...terms.values(),
    ...places.values(),
    ...organisations.values(),
    ...materials,
    ...pages.values(),
  ];
  return {
    snapshot,
    site: ofType(entries, 'site')[0] ?? null,
    records: new Map(snapshot.entries.map((each) => [each.entry.id, each])),
    materials,
    materialsById: toMap(materials),
    organisations,
    places,
    terms,
    pages,
    termsByScheme: groupByScheme([...terms.values()]),
    relations,
    facets: buildFacets({
      materials,
      terms,
      countriesByMaterial: relations.countriesByMaterial,
    }),
    ...buildPaths(pageEntries),
  };
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
function compareByDate(a: Material, b: Material): number {
  return compareCodeUnits(b.date?.value ?? '', a.date?.value ?? '') || compareCodeUnits(a.id, b.id);
}

const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupByScheme(terms: readonly Term[]): ReadonlyMap<Scheme, readonly Term[]> {
  const groups = new Map<Scheme, Term[]>();
  for (const term of terms) groups.set(term.scheme, [...(groups.get(term.scheme) ?? []), term]);
  return groups;
}
