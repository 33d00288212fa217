import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';
import type { BackupDatabase, FileRow } from './backup-database.ts';
import type { RunTool, ToolCall } from './run-tool.ts';

const COPY = 'cms.dump';

/** A database kept for one owner is put back under another name of the owner, too. */
const PLAIN = ['--no-owner', '--no-privileges'];

/**
 * Empties the database, in the transaction that fills it. Tables that a newer Closer made would otherwise keep rows that
 * belong to nothing. What others have open is not taken from under them.
 */
const EMPTY = `
SET lock_timeout = '10s';
DO $$
DECLARE others integer; found record;
BEGIN
  SELECT count(*) INTO others FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid();
  IF others > 0 THEN
    RAISE EXCEPTION 'The database is in use by % other connection(s). End the CMS first, then restore.', others;
  END IF;
  FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE IF EXISTS public.%I CASCADE', found.tablename);
  END LOOP;
END $$;
`;

/**
 * The database on a PostgreSQL server, through its own client programs.
 *
 * @param url as in `DATABASE_URL`. Its password goes through the environment, since others may read a command line.
 */
export function openPostgresDatabase(url: string, run: RunTool): BackupDatabase {
  const { address, env } = hidePassword(url);
  const call = async (tool: ToolCall['tool'], args: readonly string[]): Promise<string> =>
    await run({ tool, args, env });
  const dump = async (path: string): Promise<void> => {
    await call('pg_dump', ['--format=custom', ...PLAIN, `--file=${path}`, `--dbname=${address}`]);
  };
  return {
    copyName: COPY,
    isThere: () => Promise.resolve(true),
    copyTo: dump,
    readFiles: async (path) =>
      parseFiles(await call('pg_restore', ['--data-only', '--table=files', '--file=-', path])),
    replace: async (copy, kept) => {
      await dump(join(kept, COPY));
      const [empty, fill] = [join(kept, 'empty.sql'), join(kept, 'fill.sql')];
      try {
        await writeFile(empty, EMPTY);
        await call('pg_restore', [...PLAIN, `--file=${fill}`, copy]);
        const whole = ['--single-transaction', '--set=ON_ERROR_STOP=1', '--no-psqlrc', '--quiet'];
        await call('psql', [...whole, `--file=${empty}`, `--file=${fill}`, `--dbname=${address}`]);
      } finally {
        await Promise.all([empty, fill].map((file) => rm(file, { force: true })));
      }
    },
  };
}

function hidePassword(url: string): { address: string; env: Readonly<Record<string, string>> } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, env: password === '' ? {} : { PGPASSWORD: password } };
}

const COLUMNS = z.tuple([z.string(), z.string(), z.string()]);

/**
 * The rows of `files` in what pg_restore writes: `COPY public.files (id, name, ...) FROM stdin;`, a line a row with tabs
 * between, and `\.` at the end.
 */
function parseFiles(sql: string): readonly FileRow[] {
  const lines = sql.split('\n');
  const start = lines.findIndex((line) => /^COPY public\.files \(.+\) FROM stdin;$/u.test(line));
  const end = lines.indexOf('\\.', start);
  if (start === -1 || end === -1) {
    throw new CloserError(
      'StoreError',
      `${COPY} names no files: it is damaged, or DATABASE_URL is not the database of Closer.`,
    );
  }
  const names = /\((.+)\)/u.exec(lines[start] ?? '')?.[1]?.split(', ') ?? [];
  const places = ['name', 'url', 'sha_256'].map((column) => names.indexOf(column));
  return lines.slice(start + 1, end).map((line) => {
    const cells = line.split('\t');
    const [name, url, sha256] = COLUMNS.parse(places.map((place) => cells[place]));
    return { name, url, sha256: sha256 === '\\N' ? null : sha256 };
  });
}
