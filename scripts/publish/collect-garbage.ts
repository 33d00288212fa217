import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  getSnapshotPath,
  RELEASES_FOLDER,
  SNAPSHOTS_FOLDER,
  STORE_FOLDER,
} from '@closer/shared/release/data-folder.ts';
import { getErrorCode, TEMPORARY_ENDING } from './durable-file.ts';
import { getLiveId, listReleases, readRelease, removeRelease } from './release-folder.ts';
import { readManifest } from './snapshot-folder.ts';

/** Releases to go back to. */
const RELEASES_KEPT = 5;
/** Milliseconds that a file nobody names is left alone: a reader may still be at it. */
const GRACE = 60 * 60 * 1000;

/**
 * Removes releases beyond the newest five, snapshots that no release was made from, files of the store that neither
 * names, and what killed runs left half written. To be called under the lock. What cannot be read is kept.
 */
export async function collectGarbage(dataDir: string, now: Date): Promise<void> {
  const isOld = async (path: string): Promise<boolean> =>
    now.getTime() - (await stat(path)).mtimeMs > GRACE;
  const removed = await removeOldReleases(dataDir);
  const leftovers = await findLeftovers(dataDir);
  for (const path of leftovers)
    if (await isOld(path)) await rm(path, { recursive: true, force: true });
  if (!removed) return;

  const named = new Set<string>();
  const snapshots = new Set<string>();
  for (const id of await listReleases(dataDir)) {
    const release = await readRelease(dataDir, id).catch(() => null);
    // Unreadable: nobody knows what it needs.
    if (release === null) return;
    snapshots.add(release.snapshot);
    for (const { sha256 } of Object.values(release.files)) named.add(sha256);
  }
  for (const id of await listNames(join(dataDir, SNAPSHOTS_FOLDER))) {
    const folder = join(dataDir, getSnapshotPath(id));
    if (!snapshots.has(id) && (await isOld(folder))) {
      await rm(folder, { recursive: true, force: true });
    } else if (!id.endsWith(TEMPORARY_ENDING)) {
      const manifest = await readManifest(folder).catch(() => null);
      if (manifest === null) return;
      for (const { sha256 } of manifest.files) named.add(sha256);
      for (const { text } of manifest.documents?.read ?? []) if (text !== null) named.add(text);
    }
  }
  for (const shard of await listNames(join(dataDir, STORE_FOLDER))) {
    for (const name of await listNames(join(dataDir, STORE_FOLDER, shard))) {
      const path = join(dataDir, STORE_FOLDER, shard, name);
      if (!named.has(name) && (await isOld(path))) await rm(path, { force: true });
    }
  }
}

/** @returns whether one was removed. */
async function removeOldReleases(dataDir: string): Promise<boolean> {
  const live = await getLiveId(dataDir);
  const old = (await listReleases(dataDir)).slice(RELEASES_KEPT).filter((id) => id !== live);
  for (const id of old) await removeRelease(dataDir, id);
  return old.length > 0;
}

async function findLeftovers(dataDir: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of ['', RELEASES_FOLDER, SNAPSHOTS_FOLDER]) {
    for (const name of await listNames(join(dataDir, folder))) {
      if (name.endsWith(TEMPORARY_ENDING)) found.push(join(dataDir, folder, name));
    }
  }
  return found;
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
