import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { getStorePath, STORE_FOLDER } from '@closer/shared/release/data-folder.ts';
import { ensureFolder, TEMPORARY_ENDING, toStoreError, writeDurably } from './durable-file.ts';
import type { FileSystem } from './durable-file.ts';

/** Bytes by their SHA-256, written once and never changed. */
export interface Store {
  has(sha256: string): boolean;
  /** Whether it is there with its full size: cheaper than `read`, and finds what a broken disk cut short. */
  holds(promised: Promised): Promise<boolean>;
  /** Keeps the bytes and gives their SHA-256. */
  put(bytes: Uint8Array): Promise<string>;
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

const SHARDS = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

/**
 * Opens the store of a data folder and makes its folders. What it holds is listed once: one publish runs at a time, and
 * the site server only reads.
 */
export async function openStore(dataDir: string, files: FileSystem): Promise<Store> {
  const known = new Set<string>();
  for (const shard of SHARDS) {
    const folder = join(dataDir, STORE_FOLDER, shard);
    await ensureFolder(files, folder);
    for (const name of await readdir(folder)) {
      if (!name.endsWith(TEMPORARY_ENDING)) known.add(name);
    }
  }
  const at = (sha256: string): string => join(dataDir, getStorePath(sha256));
  return {
    has: (sha256) => known.has(sha256),
    async holds({ sha256, size }) {
      return known.has(sha256) && (await stat(at(sha256)).catch(() => null))?.size === size;
    },
    async put(bytes) {
      const sha256 = getSha256(bytes);
      if (!known.has(sha256)) {
        await writeDurably(files, at(sha256), bytes);
        known.add(sha256);
      }
      return sha256;
    },
    async putStream(source, promised) {
      await writeStream(source, promised, at(promised.sha256));
      known.add(promised.sha256);
    },
    read: (sha256) => readVerified(at(sha256), sha256),
  };
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
