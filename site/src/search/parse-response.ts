import { FACETS } from '@closer/shared/search/facets.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';

// By hand: zod would weigh more than the whole search, and the list of languages would bring their grammars along.

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const fits =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isShape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check(Reflect.get(value, name)));

/** Below the base, and on this host. */
const isPath = fits(/^\/[^/\\]/u);
const isSpans = isList(isShape({ start: isCount, end: isCount }));
const isCounts = isOptional(isList(isShape({ value: isText, count: isCount })));

const isResponse = isShape({
  hits: isList(
    isShape({
      id: isText,
      type: isText,
      path: isPath,
      title: isText,
      textLocale: fits(/^[a-z]{2}$/u),
      date: isOptional(isText),
      snippet: isText,
      titleSpans: isSpans,
      snippetSpans: isSpans,
      page: isOptional(isShape({ number: isOptional(isCount), path: isPath })),
    }),
  ),
  total: isCount,
  sure: isOptional(isCount),
  closest: (value) => typeof value === 'boolean',
  engine: isOptional(isText),
  facets: isShape(Object.fromEntries(FACETS.map((facet) => [facet, isCounts]))),
  concept: isOptional(isShape({ title: isText, path: isPath, count: isCount })),
});

/** The answer of our own server, or null where it is none: a proxy before it may say anything. */
export function parseSearchResponse(value: unknown): SearchResponse | null {
  return isSearchResponse(value) ? value : null;
}

const isSearchResponse = (value: unknown): value is SearchResponse => isResponse(value);
