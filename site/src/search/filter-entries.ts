import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import type { IndexEntry } from './index-format.ts';
import type { RankedMatch } from './match-query.ts';

type Filters = SearchRequest['filters'];

/** Whether an entry has one of the chosen values of every facet but `leftOut`. A value nobody has fits nothing. */
function fits(entry: IndexEntry, filters: Filters, leftOut: Facet | null): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet] ?? [];
    if (facet === leftOut || chosen.length === 0) return true;
    return entry.facets[facet]?.some((value) => chosen.includes(value)) ?? false;
  });
}

/** A match with its entry. */
type FoundEntry = RankedMatch & { readonly entry: IndexEntry };

function join(
  entries: readonly IndexEntry[],
  ranked: readonly RankedMatch[],
): readonly FoundEntry[] {
  return ranked.flatMap((match) => {
    const entry = entries[match.at];
    return entry === undefined ? [] : [{ ...match, entry }];
  });
}

/** The matches that pass the filters, in the order given. */
export function filterEntries(
  entries: readonly IndexEntry[],
  ranked: readonly RankedMatch[],
  filters: Filters,
): readonly FoundEntry[] {
  return join(entries, ranked).filter(({ entry }) => fits(entry, filters, null));
}

/** How many of the matches have each value of each facet, its own filter left out; most used first. */
export function countFacets(
  entries: readonly IndexEntry[],
  ranked: readonly RankedMatch[],
  filters: Filters,
): SearchResponse['facets'] {
  const matched = join(entries, ranked);
  return Object.fromEntries(
    FACETS.map((facet) => {
      const counts = new Map<string, number>();
      for (const { entry } of matched.filter((each) => fits(each.entry, filters, facet))) {
        for (const value of new Set(entry.facets[facet] ?? [])) {
          counts.set(value, 1 + (counts.get(value) ?? 0));
        }
      }
      const sorted = Array.from(counts, ([value, count]) => ({ value, count })).sort(
        (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
      );
      return [facet, sorted];
    }),
  );
}
