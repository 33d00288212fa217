import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBackup, restoreBackup } from '@closer/scripts/backup/backup-folder.ts';
import { openPostgresDatabase } from '@closer/scripts/backup/postgres-database.ts';
import { runTool } from '@closer/scripts/backup/run-tool.ts';
import type { RunTool, ToolCall } from '@closer/scripts/backup/run-tool.ts';
import { openSqliteDatabase } from '@closer/scripts/backup/sqlite-database.ts';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './publish-fixture.ts';

/*
 * The client programs of PostgreSQL are the operator's, so these tests have some of their own that keep the database in
 * one text: what `pg_restore` writes of it.
 */

const NOW = new Date('2026-11-22T06:00:00Z');
const URL_WITH_PASSWORD = 'postgres://closer:se%40cret@db.example:5433/library?sslmode=require';
const ADDRESS = 'postgres://closer@db.example:5433/library?sslmode=require';
/** SHA-256 of `a manual`. */
const SHA = '5f688330d0414d423fbefc698b72984a5795d57f9b66590cf4515ea92ae9b60b';

const toSql = (rows: readonly (readonly string[])[]) =>
  [
    'SET statement_timeout = 0;',
    'COPY public.files (id, name, url, size, sha_256) FROM stdin;',
    ...rows.map((row) => row.join('\t')),
    '\\.',
    "SELECT pg_catalog.setval('public.files_id_seq', 7, true);",
  ].join('\n');

const get = (args: readonly string[], name: string): string =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** A server with one database, and what was asked of its programs. */
function makeServer(sql: string) {
  const server = { sql, calls: [] as ToolCall[] };
  const run: RunTool = async (call) => {
    server.calls.push(call);
    const { tool, args } = call;
    if (tool === 'pg_dump') await writeFile(get(args, 'file'), server.sql);
    if (tool === 'psql') {
      const last = args.filter((arg) => arg.startsWith('--file=')).at(-1) ?? '';
      server.sql = await readFile(last.slice('--file='.length), 'utf8');
    }
    if (tool !== 'pg_restore') return '';
    const text = await readFile(args.at(-1) ?? '', 'utf8');
    if (get(args, 'file') === '-') return text;
    await writeFile(get(args, 'file'), text);
    return '';
  };
  return { server, database: openPostgresDatabase(URL_WITH_PASSWORD, run) };
}

async function makeData(bytes = 'a manual'): Promise<string> {
  const dataDir = await makeFolder();
  await mkdir(join(dataDir, 'uploads'));
  await writeFile(join(dataDir, 'uploads', 'manual.pdf'), bytes);
  return dataDir;
}

const MANUAL = ['1', 'Manual', '/uploads/manual.pdf', '8', SHA];

test('backs up database and files together and restores both', async () => {
  const dataDir = await makeData();
  const { server, database } = makeServer(toSql([MANUAL]));
  const folder = join(await makeFolder(), 'backup');
  const { files } = await makeBackup({ database, dataDir }, folder, NOW);
  expect(Object.keys(files)).toEqual(['cms.dump', 'uploads/manual.pdf']);

  server.sql = toSql([]);
  await writeFile(join(dataDir, 'uploads', 'manual.pdf'), 'another manual');
  const old = await restoreBackup(folder, { database, dataDir }, NOW);
  expect(server.sql).toBe(toSql([MANUAL]));
  expect(await readFile(join(dataDir, 'uploads', 'manual.pdf'), 'utf8')).toBe('a manual');
  expect(await readFile(join(old, 'cms.dump'), 'utf8')).toBe(toSql([]));
  expect(await readFile(join(old, 'uploads', 'manual.pdf'), 'utf8')).toBe('another manual');
  expect((await readdir(old)).sort()).toEqual(['cms.dump', 'uploads']);
});

test('shows the password of the database to nobody who lists processes', async () => {
  const dataDir = await makeData();
  const { server, database } = makeServer(toSql([MANUAL]));
  await makeBackup({ database, dataDir }, join(await makeFolder(), 'backup'), NOW);
  expect(server.calls.map(({ env }) => env['PGPASSWORD'])).toEqual(['se@cret', 'se@cret']);
  expect(JSON.stringify(server.calls.map(({ args }) => args))).not.toMatch(/se(@|%40)cret/u);
  expect(get(server.calls[0]?.args ?? [], 'dbname')).toBe(ADDRESS);
});

test.each([
  [
    'whose database names a file that is not there',
    toSql([MANUAL, ['2', 'x', '/uploads/x.pdf', '1', '\\N']]),
    'x (/uploads/x.pdf) is in the database, its file is missing',
  ],
  [
    'with a file that changed since its upload',
    toSql([MANUAL.with(4, '0'.repeat(64))]),
    'Manual (/uploads/manual.pdf) has other bytes than at its upload',
  ],
  ['of another database', 'SET statement_timeout = 0;', 'cms.dump names no files'],
])('refuses a backup %s', async (_case, sql, words) => {
  const dataDir = await makeData();
  const parent = await makeFolder();
  const { database } = makeServer(sql);
  await expect(makeBackup({ database, dataDir }, join(parent, 'b'), NOW)).rejects.toThrow(words);
  expect(await readdir(parent)).toEqual([]);
});

test('a backup of PostgreSQL does not go into SQLite', async () => {
  const dataDir = await makeData();
  const { database } = makeServer(toSql([MANUAL]));
  const folder = join(await makeFolder(), 'backup');
  await makeBackup({ database, dataDir }, folder, NOW);
  const sqlite = openSqliteDatabase(join(dataDir, 'cms.db'));
  await expect(restoreBackup(folder, { database: sqlite, dataDir }, NOW)).rejects.toThrow(
    'was made of the other kind of database',
  );
  expect(await readdir(dataDir)).toEqual(['uploads']);
});

/** A folder that holds one program, as the whole of `PATH`. */
async function usePrograms(programs: Readonly<Record<string, string>>): Promise<void> {
  const folder = await makeFolder();
  for (const [name, text] of Object.entries(programs))
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const before = process.env['PATH'];
  process.env['PATH'] = folder;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}

const CALL = { tool: 'pg_dump', args: [], env: { PGPASSWORD: 'secret' } } as const;

test('says what to install where the programs of PostgreSQL are missing', async () => {
  await usePrograms({});
  await expect(runTool(CALL)).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringContaining('pg_dump is not on this machine') as unknown,
    hint: expect.stringContaining('postgresql-client') as unknown,
  });
});

test.each([
  ['aborting because of server version mismatch', 'Install the client programs'],
  ['the server does not answer', 'The database is as it was.'],
])('hands on what a program says: %s', async (words, hint) => {
  await usePrograms({ pg_dump: `echo "pg_dump: error: ${words}" >&2; exit 3` });
  await expect(runTool(CALL)).rejects.toMatchObject({
    message: `pg_dump: error: ${words}\npg_dump failed (exit code 3).`,
    hint: expect.stringContaining(hint) as unknown,
  });
});

test('a program gets the password and gives its output', async () => {
  await usePrograms({ pg_dump: 'echo "with $PGPASSWORD"' });
  expect(await runTool(CALL)).toBe('with secret\n');
});
