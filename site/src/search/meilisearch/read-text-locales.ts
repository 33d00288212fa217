import { LANGUAGE_TAGS } from '@closer/shared/language/languages.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { planList } from './plan-search.ts';
import type { Server } from './search-server.ts';

/** A publish may bring a text in a language that no text was in before, milliseconds. */
const MAX_AGE = 60_000;

type ReadTextLocales = (locale: Locale) => Promise<readonly Locale[]>;

/** Languages that the texts of an index are in, its own first: those whose grammar a query is read by. Asked for once a minute. */
export function createTextLocales(
  ask: Server['ask'],
  getUid: (locale: Locale) => string,
  now: () => number,
): ReadTextLocales {
  const known = new Map<
    Locale,
    { readonly at: number; readonly tags: Promise<readonly Locale[]> }
  >();
  const read = async (locale: Locale): Promise<readonly Locale[]> => {
    const { counts } = await ask(
      planList({ index: getUid(locale), filters: [], offset: 0, limit: 0, facets: ['textLocale'] }),
    );
    const used = new Set(Object.keys(counts['textLocale'] ?? {}));
    return [locale, ...LANGUAGE_TAGS.filter((tag) => tag !== locale && used.has(tag))];
  };
  return async (locale) => {
    const last = known.get(locale);
    if (last !== undefined && now() - last.at < MAX_AGE) return await last.tags;
    const tags = read(locale);
    known.set(locale, { at: now(), tags });
    tags.catch(() => known.delete(locale));
    return await tags;
  };
}
