import type { Locale } from '@closer/shared/locales.ts';
import type { PageMet, SearchHit } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a result opens: the page of a document that the query is on, else the page of the entry. */
export function getHitPath({ path, page }: Pick<SearchHit, 'path' | 'page'>): string {
  return page?.path ?? path;
}

/**
 * Language of what a result opens: a document may be in a language in which nobody has written about its work.
 *
 * @param locales of the site
 */
export function getHitLocale(
  { page, textLocale }: Pick<SearchHit, 'page' | 'textLocale'>,
  locales: readonly Locale[],
): Locale {
  const [, code] = page?.path.split('/') ?? [];
  return locales.find((locale) => locale === code) ?? textLocale;
}

/** `page 7`; `part 2` of a document without pages, whose address tells which; empty where it tells nothing. */
export function getPageLabel({ number, path }: PageMet, say: Translate): string {
  if (number !== null) return say('search.onPage', { number: String(number) });
  const [, part] = /#part(\d+)$/u.exec(path) ?? [];
  return part === undefined ? '' : say('search.onPart', { number: part });
}
