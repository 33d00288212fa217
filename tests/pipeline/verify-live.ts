import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getLiveId, readRelease } from '@closer/scripts/publish/release-folder.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { Release } from '@closer/shared/release/release.ts';

/**
 * The live release, every byte of it held against its digest. Null where nothing is live.
 *
 * @throws Error for a release that is not whole.
 */
export async function verifyLive(dataDir: string): Promise<Release | null> {
  const id = await getLiveId(dataDir);
  if (id === null) return null;
  const release = await readRelease(dataDir, id);
  for (const [path, { sha256, size }] of Object.entries(release.files)) {
    const bytes = await readFile(join(dataDir, getStorePath(sha256)));
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== sha256 || bytes.length !== size) throw new Error(`${path} is not whole`);
  }
  return release;
}
