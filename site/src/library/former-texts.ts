import { TEXT_PART } from './build-documents.ts';
import type { Redirect } from './get-redirects.ts';
import type { Library } from './library.ts';

const TEXT = new RegExp(`^(/[^/]+/[^/]+/[^/]+/)${TEXT_PART}`, 'u');

/** Page of the work whose text lay at an address: `/bg/material/x/` of `/bg/material/x/text/bg/2/`. Null for what is no text. */
export function getTextOwner(path: string): string | null {
  return TEXT.exec(path)?.[1] ?? null;
}

/**
 * Parts of texts that readers have met and that are there no more: a file was taken away, another version has another name,
 * the work has another slug. Each leads to the same part where the work is, else to the page of the work.
 *
 * @param redirects of the library; one of a text that is among them stays as it is
 * @param formerPaths addresses of pages, live or not
 */
export function getFormerTexts(
  library: Library,
  redirects: readonly Redirect[],
  formerPaths: readonly string[],
): readonly Redirect[] {
  const live = getTextPaths(library);
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return formerPaths.flatMap((from) => {
    const owner = getTextOwner(from);
    if (owner === null || live.has(from) || moved.has(from)) return [];
    const page = library.entriesByPath.has(owner) ? owner : moved.get(owner);
    if (page === undefined) return [];
    const to = page + from.slice(owner.length);
    return [{ from, to: live.has(to) ? to : page }];
  });
}

/** Addresses of all parts of texts. */
export function getTextPaths({ documents }: Pick<Library, 'documents'>): ReadonlySet<string> {
  const parts = [...documents.values()].flat().flatMap((document) => document.parts);
  return new Set(parts.map(({ path }) => path));
}
