import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import type { IndexColumns } from './index-format.ts';
import type { RankedMatch } from './match-query.ts';

type Filters = SearchRequest['filters'];

/** Whether an entry has one of the chosen values of every facet but `leftOut`. A value nobody has fits nothing. */
type Fits = (at: number, leftOut: Facet | null) => boolean;

function createFits(columns: IndexColumns, filters: Filters): Fits {
  const chosen = FACETS.flatMap((facet) => {
    const values = filters[facet] ?? [];
    if (values.length === 0) return [];
    const column = columns.facets[facet];
    const places = new Set(values.map((value) => column?.values.indexOf(value) ?? -1));
    return [{ facet, places, byEntry: column?.byEntry ?? [] }];
  });
  return (at, leftOut) =>
    chosen.every(
      ({ facet, places, byEntry }) =>
        facet === leftOut || (byEntry[at]?.some((place) => places.has(place)) ?? false),
    );
}

/** The matches that pass the filters, in the order given. */
export function filterMatches(
  columns: IndexColumns,
  ranked: readonly RankedMatch[],
  filters: Filters,
): readonly RankedMatch[] {
  const fits = createFits(columns, filters);
  return ranked.filter(({ at }) => fits(at, null));
}

/** How many of the matches have each value of each facet, its own filter left out; most used first. */
export function countFacets(
  columns: IndexColumns,
  ranked: readonly RankedMatch[],
  filters: Filters,
): SearchResponse['facets'] {
  const fits = createFits(columns, filters);
  return Object.fromEntries(
    FACETS.map((facet) => {
      const { values = [], byEntry = [] } = columns.facets[facet] ?? {};
      const counts = values.map(() => 0);
      for (const { at } of ranked) {
        if (!fits(at, facet)) continue;
        for (const place of byEntry[at] ?? []) counts[place] = 1 + (counts[place] ?? 0);
      }
      const counted = values.map((value, place) => ({ value, count: counts[place] ?? 0 }));
      const sorted = counted
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      return [facet, sorted];
    }),
  );
}

/** Every entry, newest first; what has no date last. */
export function listNewestFirst({ dates }: IndexColumns): readonly RankedMatch[] {
  return dates
    .map((date, at) => ({ at, date }))
    .sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? 1 : -1))
    .map(({ at }) => ({ at, score: 0 }));
}
