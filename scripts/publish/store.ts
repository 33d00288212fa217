import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { getStorePath, STORE_FOLDER } from '@closer/shared/release/data-folder.ts';
import { ensureFolder, flushFolder, TEMPORARY_ENDING, toStoreError } from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';
import { runTogether } from './run-together.ts';

/** Bytes by their SHA-256, written once and never changed. */
export interface Store {
  has(sha256: string): boolean;
  /** Whether it is there with its full size: cheaper than `read`, and finds what a broken disk cut short. */
  holds(promised: Promised): Promise<boolean>;
  /** Takes the bytes and gives their SHA-256. They can be read at once and are kept for good by `flush`. */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * Keeps for good what was put: flushed together, which costs a disk far less than one by one, then renamed into place.
   * What a killed run had put and not flushed is no part of the store.
   */
  flush(): Promise<void>;
  /** Removes what was put and not flushed: a run that fails leaves nothing. */
  drop(): Promise<void>;
  /**
   * Keeps what a source sends if it is what was promised, and nothing otherwise.
   *
   * @throws CloserError `StoreError` when size or digest differ.
   */
  putStream(source: AsyncIterable<Uint8Array>, promised: Promised): Promise<void>;
  /**
   * @throws CloserError `StoreError` for bytes that are missing or no longer have this digest.
   */
  read(sha256: string): Promise<Uint8Array>;
}

export interface Promised {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Flushes under way: the disk writes them together. */
const AT_ONCE = 16;

const SHARDS = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

/**
 * Opens the store of a data folder and makes its folders. What it holds is listed once: one publish runs at a time, and
 * the site server only reads.
 */
export async function openStore(dataDir: string, files: FileSystem): Promise<Store> {
  const known = new Set<string>();
  /** Put and not flushed, by digest: the writing that is under way or done. */
  const pending = new Map<string, Promise<void>>();
  for (const shard of SHARDS) {
    const folder = join(dataDir, STORE_FOLDER, shard);
    await ensureFolder(files, folder);
    for (const name of await readdir(folder)) {
      if (!name.endsWith(TEMPORARY_ENDING)) known.add(name);
    }
  }
  const at = (sha256: string): string => join(dataDir, getStorePath(sha256));
  const aside = (sha256: string): string => `${at(sha256)}${TEMPORARY_ENDING}`;
  return {
    has: (sha256) => known.has(sha256) || pending.has(sha256),
    async holds({ sha256, size }) {
      return known.has(sha256) && (await stat(at(sha256)).catch(() => null))?.size === size;
    },
    async put(bytes) {
      const sha256 = getSha256(bytes);
      if (known.has(sha256)) return sha256;
      const writing =
        pending.get(sha256) ?? files.writeFile(aside(sha256), bytes, { flush: false });
      pending.set(sha256, writing);
      await writing.catch((error: unknown) => {
        throw toStoreError(dirname(aside(sha256)), error);
      });
      return sha256;
    },
    async flush() {
      const put = [...pending.keys()];
      await runTogether(put, AT_ONCE, async (sha256) => {
        await keepForGood(files, aside(sha256), at(sha256));
        known.add(sha256);
        pending.delete(sha256);
      });
      await runTogether(
        [...new Set(put.map((sha256) => dirname(at(sha256))))],
        AT_ONCE,
        flushFolder,
      );
    },
    async drop() {
      for (const sha256 of pending.keys()) await files.rm(aside(sha256), { force: true });
      pending.clear();
    },
    async putStream(source, promised) {
      await writeStream(source, promised, at(promised.sha256));
      known.add(promised.sha256);
    },
    read: (sha256) => readVerified(pending.has(sha256) ? aside(sha256) : at(sha256), sha256),
  };
}

async function keepForGood(files: FileSystem, aside: string, path: string): Promise<void> {
  try {
    await files.flush(aside);
    await files.rename(aside, path);
  } catch (error) {
    throw toStoreError(dirname(path), error);
  }
}

/** 64 hexadecimal digits. */
export function getSha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeStream(
  source: AsyncIterable<Uint8Array>,
  promised: Promised,
  path: string,
): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}${TEMPORARY_ENDING}`;
  try {
    const file = await open(aside, 'wx').catch((error: unknown) => {
      throw toStoreError(path, error);
    });
    try {
      await writeChunks(source, promised, (chunk) =>
        file.write(chunk).catch((error: unknown) => {
          throw toStoreError(path, error);
        }),
      );
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function writeChunks(
  source: AsyncIterable<Uint8Array>,
  promised: Promised,
  write: (chunk: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    // A source that never ends must not fill the disk.
    if (size > promised.size) break;
    hash.update(chunk);
    await write(chunk);
  }
  if (size !== promised.size) {
    throw new CloserError(
      'StoreError',
      `is ${size > promised.size ? 'longer' : 'shorter'} than its ${String(promised.size)} bytes`,
    );
  }
  if (hash.digest('hex') !== promised.sha256) {
    throw new CloserError('StoreError', 'has other bytes than at its upload');
  }
}

async function readVerified(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CloserError('StoreError', `The store has no file ${sha256} (${path}). ${MEND}`, {
      cause,
    });
  });
  if (getSha256(bytes) !== sha256) {
    throw new CloserError(
      'StoreError',
      `The file ${path} was changed: its bytes are not those of its name. ${MEND}`,
    );
  }
  return bytes;
}

const MEND = 'Remove it if it is there and publish again: it is fetched or made anew.';
