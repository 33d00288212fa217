import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { readSettings } from '../env.ts';

/** Where uploaded files lie. */
export interface FileStore {
  /** Writes a file whole or not at all; gives its size in bytes. */
  write(name: string, content: Readable): Promise<number>;
  /** Null where there is no such file. */
  open(name: string): Promise<{ stream: Readable; bytes: number } | null>;
  remove(name: string): Promise<void>;
}

/** A folder of files. Names come from Strapi: a hash and an ending, never a path. */
export function createFolderStore(folder: string): FileStore {
  const toPath = (name: string): string => path.join(folder, path.basename(name));
  return {
    async write(name, content) {
      await mkdir(folder, { recursive: true });
      const half = toPath(`.${randomUUID()}.part`);
      try {
        const target = createWriteStream(half, { flags: 'wx', flush: true });
        await pipeline(content, target);
        await rename(half, toPath(name));
        return target.bytesWritten;
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async open(name) {
      try {
        const handle = await open(toPath(name));
        const { size } = await handle.stat();
        return { stream: createReadStream('', { fd: handle }), bytes: size };
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(name) {
      await rm(toPath(name), { force: true });
    },
  };
}

let store: FileStore | undefined;

/** The store of this process: the folder `uploads` in `DATA_DIR`. */
export function getFileStore(): FileStore {
  store ??= createFolderStore(path.join(readSettings().DATA_DIR, 'uploads'));
  return store;
}
