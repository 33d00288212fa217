import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import { FILE_SYSTEM, flushFolder, toStoreError, writeDurably } from '../publish/durable-file.ts';
import type { BackupDatabase } from './backup-database.ts';
import { digestFile, exists, listFiles } from './backup-files.ts';

const UPLOADS = 'uploads';
const MANIFEST = 'backup.json';

const manifestSchema = z.strictObject({
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** SHA-256 by path in the backup, the database's among them. */
  files: z.record(z.string(), z.string()),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** What is backed up and restored. */
export interface BackupSource {
  readonly database: BackupDatabase;
  /** The uploads lie below it. */
  readonly dataDir: string;
}

/**
 * Copies database and uploads together into a folder of their own, while the CMS may run, and holds the copy against
 * what the database says of its files.
 *
 * @param folder must not exist yet; nothing of it stays where the backup fails.
 * @throws CloserError `StoreError` with every file that is missing or changed, a line each.
 */
export async function makeBackup(
  source: BackupSource,
  folder: string,
  now: Date,
): Promise<BackupManifest> {
  if (!(await source.database.isThere())) {
    throw new CloserError(
      'StoreError',
      `There is no database to back up in ${source.dataDir}. Check DATA_DIR.`,
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
    const manifest = await copyTo(aside, source, now);
    await rename(aside, folder);
    await flushFolder(join(folder, '..'));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw toStoreError(aside, error);
  }
}

async function copyTo(
  aside: string,
  { database, dataDir }: BackupSource,
  now: Date,
): Promise<BackupManifest> {
  await mkdir(join(aside, UPLOADS), { recursive: true });
  // The database first: an upload that comes after it is one file too many. A file deleted after it is told as missing.
  await database.copyTo(join(aside, database.copyName));
  for (const name of await listFiles(join(dataDir, UPLOADS))) {
    await copyFile(join(dataDir, UPLOADS, name), join(aside, UPLOADS, name));
  }
  const files = await digestAll(aside, database.copyName);
  assertWhole(await checkUploads(database, aside, files));
  const manifest = { createdAt: now.toISOString(), files };
  await writeDurably(FILE_SYSTEM, join(aside, MANIFEST), JSON.stringify(manifest, null, 2));
  return manifest;
}

/**
 * Reads a backup and holds every byte of it against its manifest, and its files against its database.
 *
 * @throws CloserError `StoreError` with everything that does not fit, a line each; also where it is of another kind of
 * database.
 */
export async function verifyBackup(
  folder: string,
  database: BackupDatabase,
): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  if (manifest.files[database.copyName] === undefined) {
    throw new CloserError(
      'StoreError',
      `${folder} has no ${database.copyName}: it was made of the other kind of database. ` +
        'A backup of SQLite goes back to SQLite (DATABASE_URL unset), one of PostgreSQL to PostgreSQL.',
    );
  }
  const actual = await digestAll(folder, database.copyName);
  const faults = Object.entries(manifest.files).flatMap(([name, sha256]) =>
    actual[name] === sha256
      ? []
      : [`${name} ${actual[name] === undefined ? 'is missing' : 'was changed'}`],
  );
  // A database that is not there would be made by opening it.
  assertWhole(faults.length > 0 ? faults : await checkUploads(database, folder, actual));
  return manifest;
}

/**
 * Puts a backup in the place of database and uploads. What was there is kept beside it. The CMS must not run.
 *
 * @returns the folder that keeps what was there.
 */
export async function restoreBackup(
  folder: string,
  { database, dataDir }: BackupSource,
  now: Date,
): Promise<string> {
  const manifest = await verifyBackup(folder, database);
  const fresh = join(dataDir, 'restore.tmp');
  const old = join(dataDir, `before-restore-${now.toISOString().replace(/\W/gu, '')}`);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(join(fresh, UPLOADS), { recursive: true });
    await mkdir(old, { recursive: true });
    for (const name of Object.keys(manifest.files))
      await copyFile(join(folder, name), join(fresh, name));
    await database.replace(join(fresh, database.copyName), old);
    const uploads = join(dataDir, UPLOADS);
    if (await exists(uploads)) await rename(uploads, join(old, UPLOADS));
    await rename(join(fresh, UPLOADS), uploads);
    await flushFolder(dataDir);
  } catch (error) {
    throw toStoreError(dataDir, error);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return old;
}

/** What the database says of its files and the folder does not have. */
async function checkUploads(
  database: BackupDatabase,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const rows = await database.readFiles(join(folder, database.copyName));
  return rows.flatMap(({ name, url, sha256 }) => {
    const actual = files[url.replace(/^\//u, '')];
    if (actual === undefined) return [`${name} (${url}) is in the database, its file is missing`];
    return sha256 === null || sha256 === actual
      ? []
      : [`${name} (${url}) has other bytes than at its upload`];
  });
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

async function digestAll(folder: string, copyName: string): Promise<Record<string, string>> {
  const names = (await listFiles(join(folder, UPLOADS))).map((name) => `${UPLOADS}/${name}`);
  const files: Record<string, string> = {};
  for (const name of [copyName, ...names]) {
    if (await exists(join(folder, name))) files[name] = await digestFile(join(folder, name));
  }
  return files;
}
