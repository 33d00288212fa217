import type {
  SearchClient,
  SearchHit,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { countFacets, filterEntries } from './filter-entries.ts';
import type { IndexEntry } from './index-format.ts';
import { createIndexLoader, type ReadFile, type StaticIndex } from './load-index.ts';
import {
  createIsAskedFor,
  cutSnippet,
  findSpans,
  isMarkable,
  type IsAskedFor,
} from './mark-text.ts';
import { matchQuery, type QueryMatch } from './match-query.ts';
import { preferWholeTitles } from './prefer-whole-titles.ts';
import { parseQuery } from './parse-query.ts';

const MAX_LIMIT = 100;

/** The static driver: no server, an index that the browser loads. */
export interface StaticSearchClient extends SearchClient {
  /** Fetches the manifest only, so that the first key waits for one round trip less. Never rejects. */
  prepare(locale: Locale): Promise<void>;
  /** Loads the whole index, for a reader who is about to ask. Never rejects. */
  warm(locale: Locale): Promise<void>;
}

/**
 * Makes the static driver.
 * @param readFile reads a file of the site; in the browser `fetch`, in a test a map
 */
export function createStaticSearchClient(readFile: ReadFile): StaticSearchClient {
  const loader = createIndexLoader(readFile);
  return {
    prepare: async (locale) => {
      await loader.prepare(locale);
    },
    warm: async (locale) => {
      await loader.load(locale).catch(() => undefined);
    },
    search: async (request) => await searchIndex(await loader.load(request.locale), request),
  };
}

async function searchIndex(index: StaticIndex, request: SearchRequest): Promise<SearchResponse> {
  const { entries } = index;
  const words = parseQuery(request.query, index.textLocales);
  const match = request.query.trim() === '' ? listAll(entries) : matchQuery(index, words);
  const isAskedFor = createIsAskedFor(words, match.corrections);
  const ranked = preferWholeTitles(match.ranked, entries, isAskedFor);
  const found = filterEntries(entries, ranked, request.filters);
  const hits = found.slice(...getRange(request)).map(async ({ entry, at, inBody }) => {
    const quotes = inBody && words.some(isMarkable);
    const readBody = async () => (quotes ? await index.readText(at) : '');
    return await buildHit(entry, isAskedFor, readBody);
  });
  return {
    hits: await Promise.all(hits),
    total: found.length,
    facets: countFacets(entries, ranked, request.filters),
    closest: match.closest && found.length > 0,
  };
}

function listAll(entries: readonly IndexEntry[]): QueryMatch {
  const ranked = entries.map((_, at) => ({ at, score: 0, inBody: false }));
  return { ranked, closest: false, corrections: [] };
}

function getRange({ offset, limit }: SearchRequest): [start: number, end: number] {
  const start = Number.isFinite(offset) ? Math.max(0, Math.trunc(offset)) : 0;
  const count = Number.isFinite(limit) ? Math.min(MAX_LIMIT, Math.max(0, Math.trunc(limit))) : 0;
  return [start, start + count];
}

async function buildHit(
  entry: IndexEntry,
  isAskedFor: IsAskedFor,
  readBody: () => Promise<string>,
): Promise<SearchHit> {
  const { lead, ...shown } = entry;
  const titleSpans = findSpans(entry.title, entry.textLocale, isAskedFor);
  const leadSpans = findSpans(lead, entry.textLocale, isAskedFor);
  const leadHit = { ...shown, titleSpans, ...cutSnippet(lead, leadSpans) };
  if (leadSpans.length > 0 || titleSpans.length > 0) return leadHit;
  // Only a hit that neither its title nor its lead explains is worth another file; without it the hit stands.
  const body = await readBody().catch(() => '');
  const bodySpans = findSpans(body, entry.textLocale, isAskedFor);
  return bodySpans.length === 0 ? leadHit : { ...leadHit, ...cutSnippet(body, bodySpans) };
}
