import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getReleasePath, LIVE_POINTER } from '@closer/shared/release/data-folder.ts';
import { release } from '@closer/shared/release/release.ts';
import { toLiveRelease } from './find-answer.ts';
import type { LiveRelease } from './find-answer.ts';

/** Milliseconds between looks at the pointer where the file system tells of no change (network folders). */
const LOOK_EVERY = 2000;

/** The live release, always the newest that could be read. */
export interface LiveReleases {
  /** Null before the first publish. */
  get(): LiveRelease | null;
  close(): void;
}

/**
 * Follows the pointer of a data folder. A switch changes what `get` gives at once and whole; an answer under way goes on
 * with the release it began with. A release that cannot be read leaves the one before.
 */
export async function followLiveRelease(
  dataDir: string,
  log: (message: string) => void,
): Promise<LiveReleases> {
  let live: LiveRelease | null = null;
  let liveId: string | null = null;
  let failedId: string | null = null;
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    const id = await readPointer(dataDir);
    if (id === null || id === liveId) return;
    try {
      const text = await readFile(join(dataDir, getReleasePath(id)), 'utf8');
      live = toLiveRelease(release.parse(JSON.parse(text)));
      liveId = id;
      log(`Serving release ${id}, ${String(live.files.size)} addresses.`);
    } catch (error) {
      if (id !== failedId) log(`Release ${id} cannot be read and is not served: ${String(error)}`);
      failedId = id;
    }
  };
  const lookAgain = (): void => {
    looking = looking.then(look);
  };
  await look();
  const timer = setInterval(lookAgain, LOOK_EVERY);
  const watcher = watch(dataDir, (_event, name) => {
    if (name === null || name === LIVE_POINTER) lookAgain();
  });
  watcher.on('error', () => {
    // The timer goes on looking.
    watcher.close();
  });
  return {
    get: () => live,
    close: () => {
      clearInterval(timer);
      watcher.close();
    },
  };
}

async function readPointer(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(join(dataDir, LIVE_POINTER), 'utf8')).trim();
  } catch {
    return null;
  }
}
