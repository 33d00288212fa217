import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRequest, SearchResponse, Span } from '@closer/shared/search/search-client.ts';

/** Asks the driver under test. */
export type Search = (
  locale: Locale,
  query: string,
  options?: Partial<SearchRequest>,
) => Promise<SearchResponse>;
export const toIds = ({ hits }: SearchResponse) => hits.map(({ id }) => id);
export const marked = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
