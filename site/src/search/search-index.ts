import type {
  ConceptMet,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import { countFacets, filterMatches, listNewestFirst } from './filter-entries.ts';
import type { IndexEntry } from './index-format.ts';
import type { StaticIndex } from './load-index.ts';
import { createIsAskedFor, isMarkable } from './mark-text.ts';
import { matchQuery, type QueryMatch, type RankedMatch } from './match-query.ts';
import type { Nearness } from './match-word.ts';
import { parseQuery } from './parse-query.ts';
import { preferWholeTitles } from './prefer-whole-titles.ts';
import { buildHit, quoteTexts } from './quote-texts.ts';

/** Most results of one page. */
export const MAX_LIMIT = 100;

/** Searches one language: the files of a publish in the browser, or the candidates that a server named. Rejects where a file cannot be read. */
export async function searchIndex(
  index: StaticIndex,
  request: SearchRequest,
): Promise<SearchResponse> {
  const { textLocales, stopWords } = index.directory;
  const words = parseQuery(request.query, textLocales, new Set(stopWords));
  const filtered = Object.values(request.filters).some((values) => values.length > 0);
  const needsColumns = filtered || request.query.trim() === '' || request.facets !== false;
  const [match, columns] = await Promise.all([
    request.query.trim() === '' ? listAll(index) : matchQuery(index, words),
    needsColumns ? index.readColumns() : { dates: [], facets: {} },
  ]);
  const isAskedFor = createIsAskedFor(words, match.corrections);
  const found = filtered ? filterMatches(columns, match.ranked, request.filters) : match.ranked;
  const shown = await Promise.all(
    found.slice(...getRange(request)).map(async ({ at, score }) => {
      const entry = await index.readEntry(at);
      return entry === undefined ? [] : [{ entry, at, score }];
    }),
  );
  const surely = new Set(match.ranked.slice(0, match.sure).map(({ at }) => at));
  const flat = shown.flat();
  const page = [
    ...preferWholeTitles(
      flat.filter(({ at }) => surely.has(at)),
      isAskedFor,
    ),
    ...flat.filter(({ at }) => !surely.has(at)),
  ];
  const held = found.filter(({ at }) => surely.has(at)).length;
  const results = page.map(({ entry, at }) => ({
    entry,
    at,
    hit: buildHit(entry, isAskedFor),
    place: match.findPage(at),
  }));
  return {
    hits: words.some(isMarkable)
      ? await quoteTexts(index, results, isAskedFor)
      : results.map(({ hit }) => hit),
    total: found.length,
    facets: request.facets === false ? {} : countFacets(columns, match.ranked, request.filters),
    ...toCounts(match.nearness, held, found.length),
    concept: findConcept(page, match, found),
  };
}

/** How many results are what, by what those that hold every word hold of it. */
function toCounts(
  nearness: Nearness,
  held: number,
  total: number,
): Pick<SearchResponse, 'closest' | 'sure' | 'near'> {
  switch (nearness) {
    case 'typed':
      return { closest: held === 0 && total > 0, sure: held, near: null };
    case 'beginnings':
    case 'forms': {
      const near = held === 0 ? null : { kind: nearness, count: held };
      return { closest: held === 0 && total > 0, sure: 0, near };
    }
    case 'close':
      return { closest: total > 0, sure: 0, near: null };
  }
}

/** Pages that stand for a subject. */
const SUBJECTS: readonly IndexEntry['type'][] = ['term', 'place'];
/** A subject that is asked for comes among the first. */
const MAX_SUBJECT_PLACE = 3;

function findConcept(
  page: readonly { readonly entry: IndexEntry }[],
  { sure, tagged }: QueryMatch,
  found: readonly RankedMatch[],
): ConceptMet | null {
  const count = found.filter(({ at }) => tagged.has(at)).length;
  if (sure === 0 || count === 0) return null;
  const subject = page
    .slice(0, MAX_SUBJECT_PLACE)
    .find(({ entry }) => SUBJECTS.includes(entry.type));
  return subject === undefined
    ? null
    : { title: subject.entry.title, path: subject.entry.path, count };
}

async function listAll(index: StaticIndex): Promise<QueryMatch> {
  const ranked = listNewestFirst(await index.readColumns());
  return {
    ranked,
    sure: ranked.length,
    nearness: 'typed',
    corrections: [],
    tagged: new Set(),
    findPage: () => null,
  };
}

/** The results of a request that are wanted, whatever numbers it has. */
export function getRange({ offset, limit }: SearchRequest): [start: number, end: number] {
  const start = Number.isFinite(offset) ? Math.max(0, Math.trunc(offset)) : 0;
  const count = Number.isFinite(limit) ? Math.min(MAX_LIMIT, Math.max(0, Math.trunc(limit))) : 0;
  return [start, start + count];
}
