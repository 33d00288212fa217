import { getGoneAddresses, getRedirects } from './get-redirects.ts';
import type { Library } from './library.ts';

/**
 * Addresses that answer 410: those of entries that were live and are no more, in every language. An address that another
 * entry has taken over, or had and moved from, is not gone, nor is one that leads to what replaced its entry.
 */
export function getGonePaths(library: Library): readonly string[] {
  const paths = library.snapshot.gone.flatMap((gone) =>
    getGoneAddresses(gone).map(({ locale, slug }) => `/${locale}/${gone.type}/${slug}/`),
  );
  if (paths.length === 0) return [];
  const moved = new Set(getRedirects(library).map(({ from }) => from));
  return [...new Set(paths)]
    .filter((path) => !library.entriesByPath.has(path) && !moved.has(path))
    .sort();
}
