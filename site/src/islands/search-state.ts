import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import type { SearchRequest } from '@closer/shared/search/search-client.ts';

/** What the reader has asked for: all of it stands in the address. */
export interface SearchState {
  readonly query: string;
  readonly filters: SearchRequest['filters'];
  /** In the texts of all languages. */
  readonly everywhere: boolean;
  /** From 1. */
  readonly page: number;
}

export const EMPTY_STATE: SearchState = {
  query: '',
  filters: {},
  everywhere: false,
  page: 1,
};

/** Longer queries mean no more, and addresses have an end. */
const MAX_QUERY = 300;
const MAX_PAGE = 10_000;
/** Values of one facet that an address may name. */
const MAX_VALUES = 50;

/**
 * Reads the part of an address after `?`: `q=dom&field=housing&field=health&page=2`. Never throws: what it does
 * not know it leaves out.
 */
export function parseSearchState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const filters = FACETS.map((facet): [Facet, readonly string[]] => {
    const values = params.getAll(facet).filter((value) => value !== '');
    return [facet, [...new Set(values)].slice(0, MAX_VALUES)];
  });
  const page = Number(params.get('page') ?? '1');
  return {
    query: (params.get('q') ?? '').slice(0, MAX_QUERY),
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    everywhere: params.get('all') === '1',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

/** The part of an address from `?` on; empty where nothing is asked for. The way back of `parseSearchState`. */
export function toAddress(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query !== '') params.set('q', state.query);
  for (const facet of FACETS) {
    for (const value of state.filters[facet] ?? []) params.append(facet, value);
  }
  if (state.everywhere) params.set('all', '1');
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with a filter put on or taken away, on its first page. */
export function toggleFilter(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  return { ...state, filters: { ...state.filters, [facet]: values }, page: 1 };
}

/** Every chosen filter, in the order of the facets. */
export function listFilters(
  state: SearchState,
): readonly { readonly facet: Facet; readonly value: string }[] {
  return FACETS.flatMap((facet) => (state.filters[facet] ?? []).map((value) => ({ facet, value })));
}

/** Whether the reader has asked for anything. */
export function isAsking(state: SearchState): boolean {
  return state.query.trim() !== '' || listFilters(state).length > 0 || state.page > 1;
}
