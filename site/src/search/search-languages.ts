import { LANGUAGE_TAGS } from '@closer/shared/language/languages.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { mergeLanguages, type LanguageMatches } from './merge-languages.ts';
import { MAX_LIMIT } from './search-index.ts';

/** Results of one language that are looked through: as many as a list to take along holds. */
const DEEPEST = 2000;

/** Answers a request in one language, whatever its scope says. */
type SearchIn = (request: SearchRequest, locale: Locale) => Promise<SearchResponse>;

/** Answers a request in its own language, or in all of them at once. */
export async function searchLanguages(
  request: SearchRequest,
  searchIn: SearchIn,
): Promise<SearchResponse> {
  if (request.scope !== 'all') return await searchIn(request, request.locale);
  const others = LANGUAGE_TAGS.filter((locale) => locale !== request.locale);
  const end = request.offset + request.limit;
  const ask = async (locale: Locale): Promise<LanguageMatches> => {
    const first = { ...request, offset: 0, limit: Math.min(MAX_LIMIT, end) };
    const response = await searchIn(first, locale);
    return { locale, response: { ...response, hits: await readOn(response, locale) } };
  };
  const readOn = async ({ hits, total }: SearchResponse, locale: Locale) => {
    const all = [...hits];
    while (all.length < Math.min(end, total, DEEPEST)) {
      const next = { ...request, facets: false, offset: all.length, limit: MAX_LIMIT };
      const { hits: more } = await searchIn(next, locale);
      if (more.length === 0) break;
      all.push(...more);
    }
    return all;
  };
  return mergeLanguages(await Promise.all([request.locale, ...others].map(ask)), request);
}
