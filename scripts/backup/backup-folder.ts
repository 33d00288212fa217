import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import { getDatabaseFile } from '../env.ts';
import {
  FILE_SYSTEM,
  flushFolder,
  getErrorCode,
  toStoreError,
  writeDurably,
} from '../publish/durable-file.ts';

const DATABASE = 'cms.db';
const UPLOADS = 'uploads';
const MANIFEST = 'backup.json';

const manifestSchema = z.strictObject({
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** SHA-256 by path in the backup, the database's among them. */
  files: z.record(z.string(), z.string()),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

const fileRow = z.object({ name: z.string(), url: z.string(), sha_256: z.string().nullish() });

/**
 * Copies database and uploads together into a folder of their own, while the CMS may run, and holds the copy against
 * what the database says of its files.
 *
 * @param folder must not exist yet; nothing of it stays where the backup fails.
 * @throws CloserError `StoreError` with every file that is missing or changed, a line each.
 */
export async function makeBackup(
  dataDir: string,
  folder: string,
  now: Date,
): Promise<BackupManifest> {
  const source = getDatabaseFile(dataDir);
  if (!(await exists(source))) {
    throw new CloserError(
      'StoreError',
      `There is no database to back up (${source}). Check DATA_DIR.`,
    );
  }
  if (await exists(folder)) {
    throw new CloserError(
      'StoreError',
      `${folder} is there already. Name a folder that is not; a backup never writes over another.`,
    );
  }
  const aside = `${folder}.tmp`;
  try {
    await rm(aside, { recursive: true, force: true });
    const manifest = await copyTo(aside, dataDir, now);
    await rename(aside, folder);
    await flushFolder(join(folder, '..'));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw toStoreError(aside, error);
  }
}

async function copyTo(aside: string, dataDir: string, now: Date): Promise<BackupManifest> {
  await mkdir(join(aside, UPLOADS), { recursive: true });
  // The database first: an upload that comes after it is one file too many. A file deleted after it is told as missing.
  copyDatabase(getDatabaseFile(dataDir), join(aside, DATABASE));
  for (const name of await listFiles(join(dataDir, UPLOADS))) {
    await copyFile(join(dataDir, UPLOADS, name), join(aside, UPLOADS, name));
  }
  const files = await digestAll(aside);
  assertWhole(checkUploads(join(aside, DATABASE), files));
  const manifest = { createdAt: now.toISOString(), files };
  await writeDurably(FILE_SYSTEM, join(aside, MANIFEST), JSON.stringify(manifest, null, 2));
  return manifest;
}

/**
 * Reads a backup and holds every byte of it against its manifest, and its files against its database.
 *
 * @throws CloserError `StoreError` with everything that does not fit, a line each.
 */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  const actual = await digestAll(folder);
  const faults = Object.entries(manifest.files).flatMap(([name, sha256]) =>
    actual[name] === sha256
      ? []
      : [`${name} ${actual[name] === undefined ? 'is missing' : 'was changed'}`],
  );
  // A database that is not there would be made by opening it.
  assertWhole(faults.length > 0 ? faults : checkUploads(join(folder, DATABASE), actual));
  return manifest;
}

/**
 * Puts a backup in the place of database and uploads. What was there is kept beside it. The CMS must not run.
 *
 * @returns the folder that keeps what was there.
 */
export async function restoreBackup(folder: string, dataDir: string, now: Date): Promise<string> {
  const manifest = await verifyBackup(folder);
  const fresh = join(dataDir, 'restore.tmp');
  const old = join(dataDir, `before-restore-${now.toISOString().replace(/\W/gu, '')}`);
  try {
    await mkdir(join(fresh, UPLOADS), { recursive: true });
    await mkdir(old, { recursive: true });
    for (const name of Object.keys(manifest.files))
      await copyFile(join(folder, name), join(fresh, name));
    for (const name of [
      DATABASE,
      `${DATABASE}-journal`,
      `${DATABASE}-wal`,
      `${DATABASE}-shm`,
      UPLOADS,
    ]) {
      if (await exists(join(dataDir, name))) await rename(join(dataDir, name), join(old, name));
    }
    await rename(join(fresh, UPLOADS), join(dataDir, UPLOADS));
    await rename(join(fresh, DATABASE), join(dataDir, DATABASE));
    await flushFolder(dataDir);
    await rm(fresh, { recursive: true, force: true });
  } catch (error) {
    throw toStoreError(dataDir, error);
  }
  return old;
}

function copyDatabase(source: string, target: string): void {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** What the database says of its files and the folder does not have. */
function checkUploads(path: string, files: Readonly<Record<string, string>>): readonly string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const state = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (state !== 'ok') return [`${DATABASE} is damaged: ${String(state)}`];
    const rows = z
      .array(fileRow)
      .parse(database.prepare('SELECT name, url, sha_256 FROM files').all());
    return rows.flatMap(({ name, url, sha_256: sha256 }) => {
      const actual = files[url.replace(/^\//u, '')];
      if (actual === undefined) return [`${name} (${url}) is in the database, its file is missing`];
      return sha256 === null || sha256 === undefined || sha256 === actual
        ? []
        : [`${name} (${url}) has other bytes than at its upload`];
    });
  } finally {
    database.close();
  }
}

function assertWhole(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new CloserError(
    'StoreError',
    [...faults, 'Database and files do not fit together. Nothing was taken over.'].join('\n'),
  );
}

async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch (cause) {
    throw new CloserError(
      'StoreError',
      `${folder} is no backup of Closer: ${MANIFEST} is missing or broken.`,
      { cause },
    );
  }
}

async function digestAll(folder: string): Promise<Record<string, string>> {
  const names = (await listFiles(join(folder, UPLOADS))).map((name) => `${UPLOADS}/${name}`);
  const files: Record<string, string> = {};
  for (const name of [DATABASE, ...names]) {
    if (await exists(join(folder, name))) files[name] = await digest(join(folder, name));
  }
  return files;
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
