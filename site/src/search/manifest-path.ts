import type { Locale } from '@closer/shared/locales.ts';

/** Address of a language's manifest, below the site's base. */
export function getManifestPath(locale: Locale): string {
  return `/search/${locale}.json`;
}
