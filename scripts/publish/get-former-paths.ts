import type { Release } from '@closer/shared/release/release.ts';

/**
 * Addresses of pages that readers can have met: those of the live release, and those that it leads on from or says are gone,
 * which hold what the releases before it had. A first release has none.
 */
export function getFormerPaths(previous: Release | null): readonly string[] {
  return Object.entries(previous?.files ?? {}).flatMap(([path, { status }]) =>
    path.endsWith('/') && (status === 200 || status === 301 || status === 410) ? [path] : [],
  );
}
