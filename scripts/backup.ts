import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { makeBackup } from './backup/backup-folder.ts';
import { readSettings } from './env.ts';
import { runCommand } from './run-command.ts';

/** `npm run backup [-- <folder>]`: database and uploads together, while the CMS runs, verified. */
async function backup(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const { DATA_DIR, DATABASE_URL } = readSettings();
  if (DATABASE_URL !== undefined) {
    throw new CloserError(
      'EnvError',
      'The database is PostgreSQL (DATABASE_URL), which has its own tool for this: pg_dump --format=custom. ' +
        `Run it first and copy the folder ${join(DATA_DIR, 'uploads')} right after it.`,
    );
  }
  const now = new Date();
  const named = positionals[0];
  const folder =
    named === undefined
      ? join(DATA_DIR, 'backups', now.toISOString().replace(/\W/gu, ''))
      : resolve(process.env['INIT_CWD'] ?? '.', named);
  const { files } = await makeBackup(DATA_DIR, folder, now);
  process.stdout.write(
    `Backed up the database and ${String(Object.keys(files).length - 1)} files to ${folder}, and verified them.\n` +
      'Keep a copy on another machine, and .env with it: it holds the secrets.\n',
  );
}

await runCommand(backup);
