import type { Locale } from '@closer/shared/locales.ts';

/** Address of a language's manifest, below the site's base. */
export function getManifestPath(locale: Locale): string {
  return `/search/${locale}.json`;
}

/**
 * Address of another file of a language's index.
 * @param part `directory`, `terms`, `entries`, `columns`, `concepts`, `texts` or `pages`
 * @param digits beginning of the digest of its content
 */
export function getIndexPath(locale: Locale, part: string, digits: string): string {
  return `/search/${locale}-${part}-${digits}.bin`;
}
