import { getStopWords } from '@closer/shared/language/stop-words.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { FACETS } from '@closer/shared/search/facets.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import type { IndexPage } from '../index-format.ts';
import type { TermMemory } from '../index-terms.ts';
import { FEW, matchQuery } from '../match-query.ts';
import { parseQuery, type QueryWord } from '../parse-query.ts';
import { getRange, searchIndex } from '../search-index.ts';
import { getChosenFacets, quoteAll, toFacetFilters } from './filters.ts';
import { createMayMatch } from './may-match.ts';
import { openCandidates, type Candidate } from './open-candidates.ts';
import { toFacets, type Answer } from './parse-answer.ts';
import {
  planBestPages,
  planClosest,
  planHolders,
  planList,
  planMatches,
  planPages,
  type PlanOptions,
  type SearchPlan,
} from './plan-search.ts';
import { toCandidates, toMatches } from './to-candidates.ts';

/** The index of one language behind a server. */
export interface Server {
  readonly ask: (plan: SearchPlan) => Promise<Answer>;
  readonly memory: TermMemory;
  /** Name of the index. */
  readonly index: string;
  readonly locale: Locale;
  /** Languages of its texts, its own first. */
  readonly tags: readonly Locale[];
}

/** Results that are weighed together: the order of more is the server's, so many at a time. */
const WINDOW = 50;
/** Documents looked at for what comes close. */
const MAX_CLOSE = 60;
/** Pages of one work that are looked at for the best. */
const MAX_PAGES = 20;

/** Answers a request in one language. Throws what `ask` throws. */
export async function searchServer(
  server: Server,
  request: SearchRequest,
): Promise<SearchResponse> {
  if (request.query.trim() === '') return await listAll(server, request);
  const words = parseQuery(request.query, server.tags, getStopWords(server.locale));
  if (words.length === 0) return await searchCandidates(server, [], words, request);
  const [start, end] = getRange(request);
  const all = await askHolders(server, request, words);
  if (all.total <= WINDOW) return await answerFromCandidates(server, request, words, all);
  const first = start - (start % WINDOW);
  const candidates = await askMatches(server, request, words, first, end);
  return await answerFromServer(server, request, words, { ...all, candidates, first });
}

interface Matches {
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** Counts of all facets, each without its own filter; empty where nothing is counted. */
  readonly counts: Answer['counts'];
}

/** Entries that hold every word and pass the filters: all where they are few enough to be weighed together. */
async function askHolders(
  server: Server,
  request: SearchRequest,
  words: readonly QueryWord[],
): Promise<Matches> {
  const plan = (options: PlanOptions) => planHolders(words, server.tags, options);
  const { documents, total, counts } = await askCounted(server, request, plan, 0, WINDOW);
  // Of more these are any.
  const found = total > WINDOW ? [] : documents;
  return { candidates: toMatches(found, words, server.memory), total, counts };
}

/** The same by their order; whole windows from `first` until `end` at least. */
async function askMatches(
  { ask, index, memory, tags }: Server,
  { query, filters }: SearchRequest,
  words: readonly QueryWord[],
  first: number,
  end: number,
): Promise<readonly Candidate[]> {
  const limit = Math.ceil(Math.max(1, end - first) / WINDOW) * WINDOW;
  const chosen = toFacetFilters(filters);
  const options = { index, filters: chosen, offset: first, limit, facets: [] };
  const { documents } = await ask(planMatches(query, words, tags, options));
  return toMatches(documents, words, memory);
}

/** Asks for results, and beside them for the counts of each facet with a chosen value without its own filter. */
async function askCounted(
  { ask, index }: Server,
  { filters, facets }: SearchRequest,
  plan: (options: PlanOptions) => SearchPlan,
  offset: number,
  limit: number,
): Promise<Answer> {
  const counted = facets === false ? [] : FACETS;
  const own = plan({ index, filters: toFacetFilters(filters), offset, limit, facets: counted });
  const chosen = facets === false ? [] : getChosenFacets(filters);
  const beside = chosen.map((facet) =>
    plan({
      index,
      filters: toFacetFilters(filters, facet),
      offset: 0,
      limit: 0,
      facets: [facet],
    }),
  );
  const [main, ...others] = await Promise.all([ask(own), ...beside.map(ask)]);
  const allCounts = [main, ...others].flatMap(({ counts }) => Object.entries(counts));
  return { ...main, counts: Object.fromEntries(allCounts) };
}

async function listAll(server: Server, request: SearchRequest): Promise<SearchResponse> {
  const [start, end] = getRange(request);
  const { documents, total, counts } = await askCounted(
    server,
    request,
    planList,
    start,
    end - start,
  );
  const page = await searchCandidates(server, toCandidates(documents), [], {
    ...request,
    filters: {},
    offset: 0,
  });
  return {
    ...page,
    total,
    sure: total,
    facets: request.facets === false ? {} : toFacets(counts),
  };
}

/**
 * More than are weighed together: the server counts, and each window is put in order by itself.
 *
 * @param matches with the place of the first candidate among all
 */
async function answerFromServer(
  server: Server,
  request: SearchRequest,
  words: readonly QueryWord[],
  { candidates, first, total, counts }: Matches & { readonly first: number },
): Promise<SearchResponse> {
  const [start, end] = getRange(request);
  const pages = [];
  for (let at = first; at < end && at < total; at += WINDOW) {
    const inWindow = candidates.slice(at - first, at - first + WINDOW);
    const offset = Math.max(0, start - at);
    const limit = Math.min(WINDOW, end - at) - offset;
    pages.push(
      await searchCandidates(server, inWindow, words, {
        ...request,
        filters: {},
        offset,
        limit,
      }),
    );
  }
  // Those that stand as typed come first: what the first window is, all are.
  const { closest = false, near = null, concept = null } = pages[0] ?? {};
  return {
    hits: pages.flatMap(({ hits }) => hits),
    total,
    facets: request.facets === false ? {} : toFacets(counts),
    closest,
    sure: closest || near !== null ? 0 : total,
    near: near === null ? null : { ...near, count: total },
    concept:
      concept === null ? null : { ...concept, count: await countTagged(server, request, words) },
  };
}

/** Results that are about the concept that every word names. */
async function countTagged(
  { ask, index, tags }: Server,
  { filters }: SearchRequest,
  words: readonly QueryWord[],
): Promise<number> {
  const tagged = words.map(({ keys }) => `k_concepts IN ${quoteAll(keys)}`);
  const all = [...toFacetFilters(filters), ...tagged];
  const options = { index, filters: all, offset: 0, limit: 0, facets: [] };
  return (await ask(planHolders(words, tags, options))).total;
}

/** All are at hand: our own code counts too. What comes close is looked for where they are few. */
async function answerFromCandidates(
  server: Server,
  request: SearchRequest,
  words: readonly QueryWord[],
  { candidates, total, counts }: Matches,
): Promise<SearchResponse> {
  const facets = toFacets(counts);
  const filtered = getChosenFacets(request.filters).length > 0;
  const isThere = total > 0 || Object.values(facets).some((values) => values.length > 0);
  if (filtered && isThere) {
    const page = await searchCandidates(server, candidates, words, { ...request, filters: {} });
    return { ...page, facets: request.facets === false ? {} : facets };
  }
  const page = await searchCandidates(server, candidates, words, request);
  const held = (page.sure ?? 0) + (page.near?.count ?? 0);
  if (held >= FEW || (held > 0 && words.length > 1)) return page;
  const close = await server.ask(
    planClosest(request.query, words, { index: server.index, limit: MAX_CLOSE }),
  );
  const known = new Set(candidates.map(({ record }) => record.id));
  const others = toCandidates(close.documents).filter(({ record }) => !known.has(record.id));
  return await searchCandidates(server, [...candidates, ...others], words, request);
}

async function searchCandidates(
  server: Server,
  candidates: readonly Candidate[],
  words: readonly QueryWord[],
  request: SearchRequest,
): Promise<SearchResponse> {
  return await searchIndex(openIndex(server, candidates, words, request.query), request);
}

function openIndex(
  server: Server,
  candidates: readonly Candidate[],
  words: readonly QueryWord[],
  query: string,
) {
  const { locale, tags, memory } = server;
  return openCandidates(candidates, locale, tags, memory, createMayMatch(words), async (work) => {
    return await readBestPage(server, work, words, query);
  });
}

/** The page of a work that the query is on: the pages that have its words, weighed as an entry of their own. */
async function readBestPage(
  { ask, index, locale, tags, memory }: Server,
  work: string,
  words: readonly QueryWord[],
  query: string,
): Promise<IndexPage | undefined> {
  const options = { index, work, limit: MAX_PAGES };
  const all = await ask(planPages(words, tags, options));
  const { documents } =
    all.total <= MAX_PAGES ? all : await ask(planBestPages(query, words, tags, options));
  const [first] = toCandidates(documents);
  if (first === undefined) return undefined;
  const pages = documents.flatMap(({ page, body }) =>
    page === null ? [] : [{ ...page, text: body }],
  );
  const record = { ...first.record, title: '', summary: '', names: [], concepts: [], pages };
  const digest = documents.map((document) => document.digest).join(' ');
  const candidate = { record, digest, parts: first.parts, onPages: [] };
  const mayMatch = createMayMatch(words);
  const nothing = () => Promise.resolve(undefined);
  const opened = openCandidates([candidate], locale, tags, memory, mayMatch, nothing);
  const { findPage } = await matchQuery(opened, words);
  return pages[findPage(0) ?? 0];
}
