import { CloserError } from '@closer/shared/errors.ts';
import type { ReadFile } from './load-index.ts';

/**
 * Reads files of the site over HTTP, below a base without a slash at its end. The browser's cache serves what never
 * changes; what may change is asked for anew. Throws `SearchError` for any answer but a good one.
 */
export function createFetchFile(base: string): ReadFile {
  return async (path, { fresh }) => {
    const response = await fetch(base + path, { cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) {
      throw new CloserError(
        'SearchError',
        `${base}${path} was answered with ${response.status}, so search cannot read its index. Try again later.`,
      );
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
