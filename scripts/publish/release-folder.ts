import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import {
  getReleasePath,
  LIVE_POINTER,
  RELEASES_FOLDER,
} from '@closer/shared/release/data-folder.ts';
import { release as releaseSchema } from '@closer/shared/release/release.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { z } from 'zod';
import {
  ensureFolder,
  flushFolder,
  getErrorCode,
  TEMPORARY_ENDING,
  toStoreError,
  writeDurably,
} from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';
import type { Linked } from './check-links.ts';

const LINKED = 'linked.json';
const linkedSchema = z.record(z.string(), z.string().nullable());

/** `20261122-051500-123-0f3a`: sorts by time, differs within a millisecond. */
export function makeId(now: Date, random: string): string {
  const digits = now.toISOString().replace(/\D/gu, '');
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${digits.slice(14, 17)}-${random}`;
}

/**
 * Writes a release aside and gives it its name. It is not live yet.
 *
 * @param linked what its pages link to.
 */
export async function writeRelease(
  dataDir: string,
  release: Release,
  linked: Linked,
  files: FileSystem,
): Promise<void> {
  const folder = join(dataDir, RELEASES_FOLDER, release.id);
  const aside = `${folder}${TEMPORARY_ENDING}`;
  await ensureFolder(files, aside);
  await writeDurably(files, join(aside, LINKED), JSON.stringify(linked));
  await writeDurably(files, join(aside, 'release.json'), JSON.stringify(release));
  await flushFolder(aside);
  await files.rename(aside, folder).catch((error: unknown) => {
    throw toStoreError(folder, error);
  });
  await flushFolder(join(dataDir, RELEASES_FOLDER));
}

const HELD = 'rolled-back';

/**
 * Notes that an operator went back to an older release, so that a restart does not undo it.
 *
 * @param sequence outbox row up to which the release held that was left.
 */
export async function holdRelease(
  dataDir: string,
  sequence: number,
  files: FileSystem,
): Promise<void> {
  await writeDurably(files, join(dataDir, HELD), `${String(sequence)}\n`);
}

/** The row that `holdRelease` noted, until something is published; else null. */
export async function getHeldSequence(dataDir: string): Promise<number | null> {
  const text = await readFile(join(dataDir, HELD), 'utf8').catch(() => null);
  return text === null ? null : Number(text.trim());
}

/** Something was published: nothing is held any more. */
export async function dropHold(dataDir: string): Promise<void> {
  await rm(join(dataDir, HELD), { force: true });
}

/** Makes a release the live one: one rename, and readers have it. */
export async function switchLive(dataDir: string, id: string, files: FileSystem): Promise<void> {
  await writeDurably(files, join(dataDir, LIVE_POINTER), `${id}\n`);
  await flushFolder(dataDir);
}

/** Id of the live release; null before the first. */
export async function getLiveId(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(join(dataDir, LIVE_POINTER), 'utf8')).trim();
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Reads the list of a release.
 *
 * @throws CloserError `ReleaseError` where it is missing or not as it should be.
 */
export async function readRelease(dataDir: string, id: string): Promise<Release> {
  const path = join(dataDir, getReleasePath(id));
  try {
    return releaseSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new CloserError(
      'ReleaseError',
      `The release ${id} cannot be read (${path}). npm run rollback lists those that can.`,
      { cause },
    );
  }
}

/** The live release, or null where there is none that can be read: the next is then made whole. */
export async function readLiveRelease(dataDir: string): Promise<Release | null> {
  const id = await getLiveId(dataDir);
  if (id === null) return null;
  return await readRelease(dataDir, id).catch(() => null);
}

/** What the pages of a release link to; null where that is not known. */
export async function readLinked(dataDir: string, id: string): Promise<Linked | null> {
  try {
    const text = await readFile(join(dataDir, RELEASES_FOLDER, id, LINKED), 'utf8');
    return linkedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Ids of the releases that are there, newest first. */
export async function listReleases(dataDir: string): Promise<readonly string[]> {
  await mkdir(join(dataDir, RELEASES_FOLDER), { recursive: true });
  const names = await readdir(join(dataDir, RELEASES_FOLDER));
  return names
    .filter((name) => !name.endsWith(TEMPORARY_ENDING))
    .sort()
    .reverse();
}

/** Removes a release that is not live. */
export async function removeRelease(dataDir: string, id: string): Promise<void> {
  await rm(join(dataDir, RELEASES_FOLDER, id), { recursive: true, force: true });
}
