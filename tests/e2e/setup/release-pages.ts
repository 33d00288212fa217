import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLiveRelease } from '@closer/scripts/publish/release-folder.ts';
import { locale as localeSchema, type Locale } from '@closer/shared/locales.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { Release } from '@closer/shared/release/release.ts';

/** One HTML address of the live release. */
export interface ReleasePage {
  /** Address below the base: `/bg/material/x/`. */
  readonly path: string;
  readonly status: number;
  /** What kind of page it is: pages of one kind come from one template. */
  readonly kind: string;
  /** Null for the language chooser and the page of unknown addresses. */
  readonly locale: Locale | null;
  readonly sha256: string;
}

/** The release that readers get at this moment. */
export async function readRelease(dataDir: string): Promise<Release> {
  const release = await readLiveRelease(dataDir);
  if (release === null) throw new Error(`There is no live release in ${dataDir}.`);
  return release;
}

/** Every page of a release, from its own list, so that a new page is covered by itself. */
export function listPages(release: Release): ReleasePage[] {
  return Object.entries(release.files)
    .filter(([, { type, status }]) => type.startsWith('text/html') && status !== 301)
    .map(([path, { status, sha256 }]) => ({
      path,
      status,
      kind: getKind(path, status),
      locale: localeSchema.safeParse(path.split('/')[1]).data ?? null,
      sha256,
    }));
}

/**
 * Two pages of each kind in each language: the first and the heaviest, since a template shows its faults at the ends
 * of what it is given.
 */
export function pickPages(release: Release): ReleasePage[] {
  const groups = Map.groupBy(listPages(release), ({ kind, locale }) => `${kind} ${locale ?? ''}`);
  return [...groups.values()].flatMap((pages) => {
    const size = ({ path }: ReleasePage) => release.files[path]?.size ?? 0;
    const heaviest = pages.reduce((most, page) => (size(page) > size(most) ? page : most));
    return [...new Set([...pages.slice(0, 1), heaviest])];
  });
}

/** The HTML of a page as it lies in the store. */
export async function readPage(dataDir: string, page: ReleasePage): Promise<string> {
  return await readFile(join(dataDir, getStorePath(page.sha256)), 'utf8');
}

/**
 * `material` for `/bg/material/x/`, `library list` for `/bg/library/field/housing/`, `events month` for
 * `/bg/events/2026-10/`, `text` for `/bg/material/x/text/bg/2/`, `home` for `/bg/`.
 */
function getKind(path: string, status: number): string {
  if (status !== 200) return String(status);
  const [first = '', second, third, fourth] = path.split('/').filter(Boolean);
  if (/^\/[^/]+\/[^/]+\/[^/]+\/text\//u.test(path)) return 'text';
  if (/\/\d{4}-\d\d\/$/u.test(path)) return `${second ?? ''} month`;
  if (second === undefined) return first === '' ? 'chooser' : 'home';
  if (second !== 'library') return third === undefined ? `${second} list` : second;
  if (third === undefined) return 'library';
  return fourth === undefined ? 'library facet' : 'library list';
}
