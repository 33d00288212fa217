import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from './backup/backup-folder.ts';
import { chooseDatabase } from './backup/choose-database.ts';
import { readSettings } from './env.ts';
import { runCommand } from './run-command.ts';

/** `npm run backup [-- <folder>]`: database and uploads together, while the CMS runs, verified. */
async function backup(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const settings = readSettings();
  const { DATA_DIR } = settings;
  const now = new Date();
  const named = positionals[0];
  const folder =
    named === undefined
      ? join(DATA_DIR, 'backups', now.toISOString().replace(/\W/gu, ''))
      : resolve(process.env['INIT_CWD'] ?? '.', named);
  const source = { database: chooseDatabase(settings), dataDir: DATA_DIR };
  const { files } = await makeBackup(source, folder, now);
  process.stdout.write(
    `Backed up the database and ${String(Object.keys(files).length - 1)} files to ${folder}, and verified them.\n` +
      'Keep a copy on another machine, and .env with it: it holds the secrets.\n',
  );
}

await runCommand(backup);
