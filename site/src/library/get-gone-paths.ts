import { getFallbackOrder, LOCALE_CODES } from '@closer/shared/locales.ts';
import type { ExportGone } from '@closer/shared/snapshot/export-line.ts';
import { getRedirects } from './get-redirects.ts';
import type { Library } from './library.ts';

/**
 * Addresses that answer 410: those of entries that were live and are no more, in every language (a
 * language without own text had the address of the one it fell back on). An address that another entry
 * has taken over, or had and moved from, is not gone.
 */
export function getGonePaths(library: Library): readonly string[] {
  const paths = library.snapshot.gone.flatMap(getPathsOf);
  if (paths.length === 0) return [];
  const moved = new Set(getRedirects(library).map(({ from }) => from));
  return [...new Set(paths)]
    .filter((path) => !library.entriesByPath.has(path) && !moved.has(path))
    .sort();
}

function getPathsOf(gone: ExportGone): readonly string[] {
  return LOCALE_CODES.flatMap((locale) => {
    const own = gone.slugs.filter((each) => each.locale === locale);
    const source = getFallbackOrder(locale)
      .map((code) => gone.slugs.filter((each) => each.locale === code))
      .find((slugs) => slugs.length > 0);
    const slugs = own.length > 0 ? own : (source ?? gone.slugs);
    return slugs.map(({ slug }) => `/${locale}/${gone.type}/${slug}/`);
  });
}
