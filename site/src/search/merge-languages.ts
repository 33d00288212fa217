import type { Locale } from '@closer/shared/locales.ts';
import type {
  SearchHit,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';

/** What one language's index answered, from its first result on. */
export interface LanguageMatches {
  readonly locale: Locale;
  readonly response: SearchResponse;
}

/**
 * One list out of the answers of all languages, the reader's own first: an entry stands once, by its best place; results in other
 * languages come behind those of equal place in the reader's own. Answers that only come close give way where another language has what
 * was asked for.
 */
export function mergeLanguages(
  all: readonly LanguageMatches[],
  request: SearchRequest,
): SearchResponse {
  const good = all.filter(({ response }) => !response.closest && response.total > 0);
  const kept = good.length > 0 ? good : all;
  const places = new Map<string, { hit: SearchHit; place: number }>();
  for (const { locale, response } of kept) {
    const { hits, closest, sure = Infinity, near } = response;
    hits.slice(0, closest ? hits.length : sure + (near?.count ?? 0)).forEach((hit, at) => {
      const place = 2 * at + (locale === request.locale ? 0 : 1);
      const known = places.get(hit.id);
      if (known === undefined || place < known.place) places.set(hit.id, { hit, place });
    });
  }
  const sorted = [...places.values()].sort((a, b) => a.place - b.place).map(({ hit }) => hit);
  const own = kept.find(({ locale }) => locale === request.locale) ?? kept[0];
  const most = Math.max(0, ...kept.map(({ response }) => response.total));
  const total = Math.max(most, sorted.length);
  // One language that has it as typed speaks for all: the others' words for it are other words anyway.
  const near = good.every(({ response }) => response.sure === 0) ? good[0]?.response.near : null;
  return {
    hits: sorted.slice(request.offset, request.offset + request.limit),
    total,
    facets: own?.response.facets ?? {},
    closest: good.length === 0 && sorted.length > 0,
    ...(near === null || near === undefined ? {} : { sure: 0, near: { ...near, count: total } }),
    concept: own?.response.concept ?? null,
  };
}
