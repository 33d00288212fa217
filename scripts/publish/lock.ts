import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CloserError } from '@closer/shared/errors.ts';

/** Held until `release` is called or the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a data folder: one publish at a time. It is a lock of the operating system on an (empty) SQLite file,
 * so none stays behind when a process is killed.
 *
 * @throws CloserError `ReleaseError` when another process holds it, `StoreError` where the folder may not be written.
 */
export function takeLock(dataDir: string): Lock {
  const path = join(dataDir, 'publish.lock');
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path);
  } catch (cause) {
    throw toWriteError(dataDir, cause);
  }
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw toWriteError(dataDir, cause);
    throw new CloserError(
      'ReleaseError',
      `Another publish is under way in ${dataDir}. Wait until it is done; what changed meanwhile goes into the next.`,
      { cause },
    );
  }
  return {
    release: () => {
      database.close();
    },
  };
}

/** SQLite's result code for a lock that another connection holds. */
const BUSY = 5;

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && cause.errcode === BUSY;

/** A read-only disk, for one, lets SQLite open the file and refuses the lock. */
const toWriteError = (dataDir: string, cause: unknown): CloserError =>
  new CloserError('StoreError', `Could not write in ${dataDir}: ${toReason(cause)}.`, {
    hint: 'Give the user of Closer the right to write there. The live site is as it was.',
    cause,
  });

const toReason = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);
