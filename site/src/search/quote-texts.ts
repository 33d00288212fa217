import type { SearchHit } from '@closer/shared/search/search-client.ts';
import type { IndexEntry } from './index-format.ts';
import type { StaticIndex } from './load-index.ts';
import { cutSnippet, findSpans, type IsAskedFor } from './mark-text.ts';

/** Results of one page whose long texts are read to show where the query is in them. */
const MAX_QUOTES = 3;

/** Results of one list that are quoted from a page of a document, at most: a download of hundreds quotes none beyond. */
const MAX_PAGES = 20;

/** A result that may be quoted. */
interface Quotable {
  readonly entry: IndexEntry;
  /** Number of the entry. */
  readonly at: number;
  readonly hit: SearchHit;
  /** The page that explains it, by its place among those of the entry; null where its own texts do. */
  readonly place: number | null;
}

/** A result as its title and its lead show it. */
export function buildHit(entry: IndexEntry, isAskedFor: IsAskedFor): SearchHit {
  const { lead, id, type, path, title, textLocale, date } = entry;
  const titleSpans = findSpans(title, textLocale, isAskedFor);
  const leadSpans = findSpans(lead, textLocale, isAskedFor);
  return { id, type, path, title, textLocale, date, titleSpans, ...cutSnippet(lead, leadSpans) };
}

/** The hits; those that title and lead do not explain with the page of a document, or the place in the long text, that does. */
export async function quoteTexts(
  index: StaticIndex,
  results: readonly Quotable[],
  isAskedFor: IsAskedFor,
): Promise<readonly SearchHit[]> {
  const onPages = new Set(results.filter(({ place }) => place !== null).slice(0, MAX_PAGES));
  const inTexts = new Set(
    results.filter(({ place, hit }) => place === null && !isExplained(hit)).slice(0, MAX_QUOTES),
  );
  return await Promise.all(
    results.map(async (result) => {
      if (onPages.has(result)) return await quotePage(index, result, isAskedFor);
      if (inTexts.has(result)) return await quoteText(index, result, isAskedFor);
      return result.hit;
    }),
  );
}

async function quotePage(
  index: StaticIndex,
  { entry, hit, place }: Quotable,
  isAskedFor: IsAskedFor,
): Promise<SearchHit> {
  // Without its pages the hit stands as it is.
  const page = await index.readPage(entry, place ?? 0).catch(() => undefined);
  if (page === undefined) return hit;
  const { number, path, text } = page;
  // A document may be in a language in which nobody has written about its work: its address tells.
  const [, tag = hit.textLocale] = path.split('/');
  const spans = findSpans(text, tag, isAskedFor);
  return { ...hit, ...cutSnippet(text, spans), page: { number, path } };
}

async function quoteText(
  index: StaticIndex,
  { at, hit }: Quotable,
  isAskedFor: IsAskedFor,
): Promise<SearchHit> {
  // Without its long text too.
  const body = await index.readText(at).catch(() => '');
  const spans = findSpans(body, hit.textLocale, isAskedFor);
  return spans.length === 0 ? hit : { ...hit, ...cutSnippet(body, spans) };
}

const isExplained = ({ titleSpans, snippetSpans }: SearchHit): boolean =>
  titleSpans.length > 0 || snippetSpans.length > 0;
