import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { dirname } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';

/** What the publish path asks of a file system to keep something for good. */
export interface FileSystem {
  /** With `flush` the bytes are on the disk, not only in its cache, when this resolves. */
  readonly writeFile: (
    path: string,
    bytes: Uint8Array | string,
    options: { flush: boolean },
  ) => Promise<void>;
  /** Brings the bytes of a file that was written without it from the cache to the disk. */
  readonly flush: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (path: string, options: { force: true }) => Promise<void>;
  readonly mkdir: (path: string, options: { recursive: true }) => Promise<unknown>;
}

export const FILE_SYSTEM: FileSystem = {
  async writeFile(path, bytes, { flush }) {
    if (flush) await nodeFiles.writeFile(path, bytes, { flush });
    // Into the cache of the system: quicker done than handed to another thread and waited for.
    else writeFileSync(path, bytes);
  },
  rename: nodeFiles.rename,
  rm: nodeFiles.rm,
  mkdir: nodeFiles.mkdir,
  async flush(path) {
    // Windows flushes only what is opened for writing.
    const file = await nodeFiles.open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
};

/** Ending of a file that is still being written: a killed run may leave some, which `collectGarbage` removes. */
export const TEMPORARY_ENDING = '.tmp';

/**
 * Writes a file aside, flushes it and renames it into place: a reader sees the old file or the new one, whole.
 *
 * @throws CloserError `StoreError` naming the folder and what to do when the disk is full or may not be written.
 */
export async function writeDurably(
  files: FileSystem,
  path: string,
  bytes: Uint8Array | string,
): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}${TEMPORARY_ENDING}`;
  try {
    await files.writeFile(aside, bytes, { flush: true });
    await files.rename(aside, path);
  } catch (error) {
    await files.rm(aside, { force: true }).catch(() => undefined);
    throw toStoreError(dirname(path), error);
  }
}

/** Makes a folder and those above it. Throws `StoreError` as `writeDurably` does. */
export async function ensureFolder(files: FileSystem, path: string): Promise<void> {
  try {
    await files.mkdir(path, { recursive: true });
  } catch (error) {
    throw toStoreError(path, error);
  }
}

/** Flushes a folder's list of names, so that a rename in it outlives a power cut. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await nodeFiles.open(path, 'r');
  try {
    await folder.sync();
  } catch {
    // Windows and some network file systems do not flush folders; their renames are as lasting as they make them.
  } finally {
    await folder.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space there, then publish again.',
  EDQUOT: 'the quota of the disk is used up. Free some space there, then publish again.',
  EROFS: 'the disk is read-only. Mount it so that it can be written, then publish again.',
  EACCES: 'Closer may not write there. Give its user the right to, then publish again.',
  EPERM: 'Closer may not write there. Give its user the right to, then publish again.',
};

/** The sentence for a failed write below `folder`. The live site stands as it was. */
export function toStoreError(folder: string, cause: unknown): CloserError {
  if (cause instanceof CloserError) return cause;
  const code = getErrorCode(cause);
  const reason = REASONS[code] ?? `${cause instanceof Error ? cause.message : String(cause)}.`;
  return new CloserError('StoreError', `Could not write in ${folder}: ${reason}`, {
    hint: 'The live site is as it was.',
    cause,
  });
}

/** `ENOENT` and its like; empty for an error without a code. */
export function getErrorCode(error: unknown): string {
  if (error === null || typeof error !== 'object') return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
