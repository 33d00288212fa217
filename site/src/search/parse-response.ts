import { FACETS } from '@closer/shared/search/facets.ts';
import type { SearchHit, SearchResponse, Span } from '@closer/shared/search/search-client.ts';

// By hand: zod would weigh more than the whole search. What is shown or followed is looked at, and nothing else.

/** The answer of our own server, or null where it is none: a proxy before it may say anything. */
export function parseSearchResponse(value: unknown): SearchResponse | null {
  return isResponse(value) ? value : null;
}

function isResponse(value: unknown): value is SearchResponse {
  return (
    isObject(value) &&
    isCount(value['total']) &&
    typeof value['closest'] === 'boolean' &&
    isOptional(value['sure'], isCount) &&
    isOptional(value['near'], (near) => near === null || isNear(near)) &&
    isOptional(value['engine'], (engine) => engine === 'static' || engine === 'meilisearch') &&
    isList(value['hits'], isHit) &&
    isObject(value['facets']) &&
    Object.entries(value['facets']).every(([facet, counts]) => isFacet(facet, counts)) &&
    isOptional(value['concept'], (met) => met === null || isConcept(met))
  );
}

function isHit(value: unknown): value is SearchHit {
  return (
    isObject(value) &&
    ['id', 'type', 'title', 'snippet'].every((name) => typeof value[name] === 'string') &&
    isPath(value['path']) &&
    isLocale(value['textLocale']) &&
    (value['date'] === null || typeof value['date'] === 'string') &&
    isList(value['titleSpans'], isSpan) &&
    isList(value['snippetSpans'], isSpan) &&
    isOptional(value['page'], (page) => page === null || isPage(page))
  );
}

const isNear = (value: unknown): boolean =>
  isObject(value) &&
  (value['kind'] === 'beginnings' || value['kind'] === 'forms') &&
  isCount(value['count']);

const isConcept = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['title'] === 'string' &&
  isPath(value['path']) &&
  isCount(value['count']);

const isPage = (value: unknown): boolean =>
  isObject(value) &&
  isPath(value['path']) &&
  (value['number'] === null || isCount(value['number']));

const isFacet = (facet: string, counts: unknown): boolean =>
  FACETS.some((known) => known === facet) &&
  isList(
    counts,
    (each) => isObject(each) && typeof each['value'] === 'string' && isCount(each['count']),
  );

const isSpan = (value: unknown): value is Span =>
  isObject(value) && isCount(value['start']) && isCount(value['end']);

/** The list of languages would bring their grammars along. */
const isLocale = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z]{2}$/u.test(value);

/** Below the base, and on this host. */
const isPath = (value: unknown): boolean => typeof value === 'string' && /^\/[^/\\]/u.test(value);

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isList = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const isOptional = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  value === undefined || isOne(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
