import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_SERVER_FILE } from '@closer/shared/release/data-folder.ts';
import { describeIndexes } from '@closer/shared/search/search-server.ts';
import type { SearchServer } from '@closer/shared/search/search-server.ts';
import { TEMPORARY_ENDING, toStoreError } from '../durable-file.ts';

/**
 * Tells the site server how to search: by a file that only its owner may read, with a key that may do nothing else. It asks from
 * then on, and by the new key where it changed.
 *
 * @throws CloserError `StoreError` where it cannot be written.
 */
export async function tellSiteServer(dataDir: string, url: string, key: string): Promise<void> {
  const madeBy = createHash('sha256').update(describeIndexes()).digest('hex');
  const told: SearchServer = { url, key, madeBy };
  const text = `${JSON.stringify(told)}\n`;
  const path = join(dataDir, SEARCH_SERVER_FILE);
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  const aside = `${path}${TEMPORARY_ENDING}`;
  try {
    await rm(aside, { force: true });
    await writeFile(aside, text, { mode: 0o600, flush: true });
    await rename(aside, path);
  } catch (error) {
    throw toStoreError(dataDir, error);
  }
}

/** The site server asks nobody any more. */
export async function forgetSearchServer(dataDir: string): Promise<void> {
  await rm(join(dataDir, SEARCH_SERVER_FILE), { force: true });
}
