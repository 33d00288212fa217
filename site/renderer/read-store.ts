import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';

/** Reads files of a snapshot from the store of its data folder. */
export function createReadMedia(dataDir: string): ReadMedia {
  return async (sha256) => await readFile(join(dataDir, getStorePath(sha256)));
}
