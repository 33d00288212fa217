import type { Release } from '@closer/shared/release/release.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import { z } from 'zod';

/** What is asked of the server about each of its documents. */
export const KNOWN_FIELDS = ['id', 'digest', 'path', 'page'] as const;
const knownDocument = z.object({
  id: z.string(),
  digest: z.string(),
  path: z.string(),
  page: z.object({ path: z.string() }).nullable(),
});
export type KnownDocument = z.infer<typeof knownDocument>;

/** What is not as our documents are comes out as vanished. */
export function parseKnown(documents: readonly unknown[]): readonly KnownDocument[] {
  return documents.flatMap((each) => {
    const parsed = knownDocument.safeParse(each);
    if (parsed.success) return parsed.data;
    const id = z.object({ id: z.coerce.string() }).safeParse(each);
    return id.success ? { id: id.data.id, digest: '', path: '', page: null } : [];
  });
}

export interface Difference {
  readonly added: readonly SearchDocument[];
  /** Ids. */
  readonly removed: readonly string[];
}

/** What an index lacks, by id and digest, and what it has too much. */
export function compareDocuments(
  wanted: readonly SearchDocument[],
  known: readonly KnownDocument[],
): Difference {
  const digests = new Map(known.map(({ id, digest }) => [id, digest]));
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    added: wanted.filter(({ id, digest }) => digests.get(id) !== digest),
    removed: known.flatMap(({ id }) => (ids.has(id) ? [] : id)),
  };
}

/** Whether readers could open a page before that a release does not have. */
export function losesPages(before: Release['files'], files: Release['files']): boolean {
  return Object.entries(before).some(
    ([path, { status, type }]) =>
      status === 200 && type.startsWith('text/html') && files[path]?.status !== 200,
  );
}

/** Ids of documents that lead to what a release does not have. */
export function findVanished(
  known: readonly KnownDocument[],
  files: Release['files'],
): readonly string[] {
  const isThere = (path: string): boolean => files[path.replace(/#.*$/u, '')]?.status === 200;
  return known.flatMap(({ id, path, page }) =>
    isThere(path) && (page === null || isThere(page.path)) ? [] : id,
  );
}
