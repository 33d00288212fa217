import { FACETS } from '@closer/shared/search/facets.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { IndexColumns } from './index-format.ts';

/** Facets and dates of records, in the order of their numbers. */
export function buildColumns(records: readonly SearchRecord[]): IndexColumns {
  const columns = FACETS.map((facet) => {
    const lists = records.map(({ facets }) => [...new Set(facets[facet] ?? [])]);
    const values = [...new Set(lists.flat())].sort();
    const places = new Map(values.map((value, place) => [value, place]));
    const byEntry = lists.map((list) => list.flatMap((value) => places.get(value) ?? []));
    return [facet, { values, byEntry }] as const;
  });
  return {
    dates: records.map(({ date }) => date ?? ''),
    facets: Object.fromEntries(columns.filter(([, { values }]) => values.length > 0)),
  };
}
