import { CloserError } from '@closer/shared/errors.ts';
import { FACETS } from '@closer/shared/search/facets.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { searchDocument } from '@closer/shared/search/search-document.ts';
import { z } from 'zod';

const { id, kind, work, digest, locale, textLocale, type, path, title } = searchDocument.shape;
const { summary, body, names, concepts, parts, facets, date, pages, page } = searchDocument.shape;

/** A document as the server shows it: without its keys. */
const foundDocument = z.object({
  ...{ id, kind, work, digest, locale, textLocale, type, path, title },
  ...{ summary, body, names, concepts, parts, facets, date, pages, page },
});
export type FoundDocument = z.infer<typeof foundDocument>;

const counts = z.record(z.string(), z.int().nonnegative());

const answer = z.object({
  hits: z.array(foundDocument),
  estimatedTotalHits: z.int().nonnegative(),
  facetsByIndex: z
    .record(z.string(), z.object({ distribution: z.record(z.string(), counts) }))
    .default({}),
});

/** What the server says to a plan. */
export interface Answer {
  readonly documents: readonly FoundDocument[];
  readonly total: number;
  /** By name of the facet, or `textLocale`: how many have each value. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** @throws CloserError `SearchError` for what is no answer of Meilisearch over our documents. */
export function parseAnswer(said: unknown): Answer {
  const parsed = answer.safeParse(said);
  if (!parsed.success) {
    throw new CloserError(
      'SearchError',
      `The search server answered with something else than documents of this library: another version of it, or an index that is being made by another release. Publish the site anew.\n${z.prettifyError(parsed.error)}`,
    );
  }
  const { hits, estimatedTotalHits, facetsByIndex } = parsed.data;
  const [ofIndex] = Object.values(facetsByIndex);
  return {
    documents: hits,
    total: estimatedTotalHits,
    counts: ofIndex?.distribution ?? {},
  };
}

/** Counts of facets as the port gives them, most used first. */
export function toFacets(counted: Answer['counts']): SearchResponse['facets'] {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const values = Object.entries(counted[`facets.${facet}`] ?? {})
        .filter(([, count]) => count > 0)
        .map(([value, count]) => ({ value, count }));
      return [facet, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))];
    }),
  );
}
