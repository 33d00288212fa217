import type { Locale } from '../locales.ts';
import type { Facet } from './facets.ts';
import type { SearchRecord } from './search-record.ts';

export interface SearchRequest {
  readonly query: string;
  readonly locale: Locale;
  /** `all`: the texts of every language, and not only those of the page's own and what stands in for it. */
  readonly scope?: 'locale' | 'all';
  /** Chosen values: OR inside a facet, AND between facets. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly offset: number;
  /** At most 100; of a server at most 50. */
  readonly limit: number;
  /** False: nothing is counted, which spares a first search some bytes. */
  readonly facets?: boolean;
  /** Set while the reader types on: the answer is not wanted any more. An `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
}

/** Part of a text to mark, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SearchHit = Pick<
  SearchRecord,
  'id' | 'type' | 'path' | 'title' | 'textLocale' | 'date'
> & {
  readonly snippet: string;
  readonly titleSpans: readonly Span[];
  readonly snippetSpans: readonly Span[];
  /** The page of a document that the query is on, where title, names and the entry's own texts do not have it: `snippet` is from there. */
  readonly page?: PageMet | null;
};

/** A page of a document that a query met. */
export interface PageMet {
  /** Null where the document has no pages. */
  readonly number: number | null;
  /** Where it is read, below the base: `/bg/material/x/text/bg/#p7`. */
  readonly path: string;
}

export interface SearchResponse {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Counts for the whole result, the facet's own filter left out. */
  readonly facets: Readonly<
    Partial<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>
  >;
  /** Set when nothing matched as typed and these are the closest. */
  readonly closest: boolean;
  /** How many of the whole result, from its first on, matched as typed; then come those of `near`, then what comes close. Left out: all, or with `closest` none. */
  readonly sure?: number;
  /** Results that are not as typed and more than close; null or left out: none. */
  readonly near?: NearMatches | null;
  /** Who answered; left out: the only engine there is. */
  readonly engine?: 'static' | 'meilisearch';
  /** The concept or place that the query names, with its page; null or left out where it names none. */
  readonly concept?: ConceptMet | null;
}

/** Where nothing has a word exactly as typed: what has it otherwise. */
export interface NearMatches {
  /** `beginnings`: longer words that begin like it. `forms`: other forms of it, or other words on its stem. */
  readonly kind: 'beginnings' | 'forms';
  readonly count: number;
}

export interface ConceptMet {
  readonly title: string;
  readonly path: string;
  /** Results that are about it. */
  readonly count: number;
}

/** The port of search. A driver per engine, one conformance suite for all. */
export interface SearchClient {
  /** An empty query lists everything, newest first. Throws `SearchError` when the engine cannot answer. */
  search(request: SearchRequest): Promise<SearchResponse>;
}
