import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import { getErrorCode } from '../publish/durable-file.ts';
import { exists } from './backup-files.ts';
import type { BackupDatabase, FileRow } from './backup-database.ts';

const COPY = 'cms.db';

const fileRow = z
  .object({ name: z.string(), url: z.string(), sha_256: z.string().nullish() })
  .transform(({ name, url, sha_256: sha256 }): FileRow => ({ name, url, sha256: sha256 ?? null }));

/** The database as SQLite's file. */
export function openSqliteDatabase(file: string): BackupDatabase {
  return {
    copyName: COPY,
    isThere: async () => await exists(file),
    copyTo: (path) => {
      const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
      try {
        database.prepare('VACUUM INTO ?').run(path);
      } finally {
        database.close();
      }
      return Promise.resolve();
    },
    readFiles: (path) => Promise.resolve(readFiles(path)),
    replace: async (copy, kept) => {
      for (const ending of ['', '-journal', '-wal', '-shm']) {
        await moveIfThere(`${file}${ending}`, join(kept, `${basename(file)}${ending}`));
      }
      await rename(copy, file);
    },
  };
}

function readFiles(path: string): readonly FileRow[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const state = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (state !== 'ok') {
      throw new CloserError('StoreError', `${COPY} is damaged: ${String(state)}`);
    }
    return z.array(fileRow).parse(database.prepare('SELECT name, url, sha_256 FROM files').all());
  } finally {
    database.close();
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (getErrorCode(error) !== 'ENOENT') throw error;
  });
}
