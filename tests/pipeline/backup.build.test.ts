import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeBackup, restoreBackup, verifyBackup } from '@closer/scripts/backup/backup-folder.ts';
import { openSqliteDatabase } from '@closer/scripts/backup/sqlite-database.ts';
import { expect, test } from 'vitest';
import { makeFolder } from './publish-fixture.ts';

const NOW = new Date('2026-11-22T06:00:00Z');

/** A data folder with a database of one file, and that file. */
async function makeData(bytes = 'a manual'): Promise<string> {
  const dataDir = await makeFolder();
  await mkdir(join(dataDir, 'uploads'));
  await writeFile(join(dataDir, 'uploads', 'manual.pdf'), bytes);
  const database = new DatabaseSync(join(dataDir, 'cms.db'));
  database.exec('CREATE TABLE files (name TEXT, url TEXT, sha_256 TEXT)');
  database
    .prepare('INSERT INTO files VALUES (?, ?, ?)')
    .run('Manual', '/uploads/manual.pdf', createHash('sha256').update(bytes).digest('hex'));
  database.close();
  return dataDir;
}

/** Where these tests back up from. */
const sourceOf = (dataDir: string) => ({
  dataDir,
  database: openSqliteDatabase(join(dataDir, 'cms.db')),
});

function countFiles(dataDir: string): unknown {
  const database = new DatabaseSync(join(dataDir, 'cms.db'), { readOnly: true });
  const count = database.prepare('SELECT count(*) AS count FROM files').get()?.['count'];
  database.close();
  return count;
}

test('backs up database and files together and restores both', async () => {
  const dataDir = await makeData();
  const folder = join(await makeFolder(), 'backup');
  await makeBackup(sourceOf(dataDir), folder, NOW);
  const database = new DatabaseSync(join(dataDir, 'cms.db'));
  database.exec("DELETE FROM files; INSERT INTO files VALUES ('x', '/uploads/x.pdf', NULL)");
  database.exec("INSERT INTO files VALUES ('y', '/uploads/y.pdf', NULL)");
  database.close();
  await rm(join(dataDir, 'uploads', 'manual.pdf'));

  const old = await restoreBackup(folder, sourceOf(dataDir), NOW);
  expect(countFiles(dataDir)).toBe(1);
  expect(await readFile(join(dataDir, 'uploads', 'manual.pdf'), 'utf8')).toBe('a manual');
  expect(countFiles(old)).toBe(2);
});

test('backs up a database that another program has open', async () => {
  const dataDir = await makeData();
  const open = new DatabaseSync(join(dataDir, 'cms.db'));
  open.exec('SELECT * FROM files');
  const folder = join(await makeFolder(), 'backup');
  await makeBackup(sourceOf(dataDir), folder, NOW);
  open.close();
  expect(Object.keys((await verifyBackup(folder, sourceOf(dataDir).database)).files)).toEqual([
    'cms.db',
    'uploads/manual.pdf',
  ]);
});

test('refuses a backup whose database names a file that is not there', async () => {
  const dataDir = await makeData();
  await rm(join(dataDir, 'uploads', 'manual.pdf'));
  const parent = await makeFolder();
  await expect(makeBackup(sourceOf(dataDir), join(parent, 'b'), NOW)).rejects.toThrow(
    'Manual (/uploads/manual.pdf) is in the database, its file is missing',
  );
  expect(await readdir(parent)).toEqual([]);
});

test('never writes over a folder that is there', async () => {
  const dataDir = await makeData();
  const folder = await makeFolder();
  await expect(makeBackup(sourceOf(dataDir), folder, NOW)).rejects.toThrow('is there already');
  expect(await readdir(folder)).toEqual([]);
});

test("refuses yesterday's database with today's files and leaves all as it is", async () => {
  const dataDir = await makeData();
  const folder = join(await makeFolder(), 'backup');
  await makeBackup(sourceOf(dataDir), folder, NOW);
  await writeFile(join(folder, 'uploads', 'manual.pdf'), 'another manual');
  const before = await readdir(dataDir, { recursive: true });
  await expect(restoreBackup(folder, sourceOf(dataDir), NOW)).rejects.toThrow(
    'uploads/manual.pdf was changed',
  );
  expect(await readdir(dataDir, { recursive: true })).toEqual(before);
});

test('refuses a folder that is no backup', async () => {
  await expect(verifyBackup(await makeFolder(), sourceOf('').database)).rejects.toThrow(
    'is no backup of Closer',
  );
});
