import { LANGUAGE_TAGS } from '@closer/shared/language/languages.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { mergeLanguages, type LanguageMatches } from './merge-languages.ts';
import { MAX_LIMIT } from './search-index.ts';

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
    const whole = { ...request, offset: 0, limit: Math.min(MAX_LIMIT, end) };
    return { locale, response: await searchIn(whole, locale) };
  };
  return mergeLanguages(await Promise.all([request.locale, ...others].map(ask)), request);
}
