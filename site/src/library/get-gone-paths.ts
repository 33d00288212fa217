import { getTextOwner } from './former-texts.ts';
import { getGoneAddresses, getRedirects } from './get-redirects.ts';
import type { Library } from './library.ts';
import { getNamesBeside } from './lying-beside.ts';

/**
 * Addresses that answer 410: those of entries that were live and are no more, in every language, each with all that can
 * have lain beside its page. An address that another entry has taken over, or had and moved from, is not gone, nor is one that leads to what replaced its entry.
 *
 * @param formerPaths addresses of pages, live or not: parts of texts are known by no other list
 */
export function getGonePaths(
  library: Library,
  formerPaths: readonly string[] = [],
): readonly string[] {
  const { gone } = library.snapshot;
  if (gone.length === 0) return [];
  const moved = new Set(getRedirects(library).map(({ from }) => from));
  const paths = gone.flatMap((each) =>
    getGoneAddresses(each)
      .map(({ locale, slug }) => `/${locale}/${each.type}/${slug}/`)
      .filter((path) => !library.entriesByPath.has(path) && !moved.has(path))
      .flatMap((path) => [path, ...getNamesBeside(each.type).map((name) => path + name)]),
  );
  const all = new Set(paths);
  const texts = formerPaths.filter((path) => all.has(getTextOwner(path) ?? ''));
  return [...all, ...texts].sort();
}
