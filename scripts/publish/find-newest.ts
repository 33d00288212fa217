import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Release } from '@closer/shared/release/release.ts';
import type { SnapshotEntry } from '@closer/shared/snapshot/snapshot.ts';

/** The page of what was published last. */
export interface Newest {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** Finds the entry that was published last and the address of its page; null where it has none in the release. */
export function findNewest(
  entries: readonly SnapshotEntry[],
  files: Release['files'],
  siteUrl: string,
): Newest | null {
  const [first, ...rest] = entries.filter(({ entry }) => 'prose' in entry && entry.type !== 'site');
  if (first === undefined) return null;
  const { entry } = rest.reduce(
    (newest, each) => (each.publishedAt > newest.publishedAt ? each : newest),
    first,
  );
  if (!('prose' in entry) || entry.type === 'site') return null;
  for (const locale of LOCALE_CODES) {
    const prose = entry.prose[locale];
    if (prose === undefined) continue;
    const path = `/${locale}/${entry.type}/${prose.slug}/`;
    return path in files ? { title: prose.title, url: `${siteUrl}${path}` } : null;
  }
  return null;
}
