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
  const end = Math.min(request.offset + request.limit, DEEPEST);
  const ask = async (locale: Locale): Promise<LanguageMatches> => {
    const read = async (offset: number): Promise<SearchResponse> =>
      await searchIn({ ...request, offset, limit: Math.min(MAX_LIMIT, end - offset) }, locale);
    const response = await read(0);
    const hits = [...response.hits];
    for (let more = hits; more.length > 0 && hits.length < Math.min(end, response.total);) {
      more = [...(await read(hits.length)).hits];
      hits.push(...more);
    }
    return { locale, response: { ...response, hits } };
  };
  return mergeLanguages(await Promise.all([request.locale, ...others].map(ask)), request);
}
