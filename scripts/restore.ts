import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { restoreBackup } from './backup/backup-folder.ts';
import { chooseDatabase } from './backup/choose-database.ts';
import { readSettings } from './env.ts';
import { takeLock } from './publish/lock.ts';
import { ensureFolder, FILE_SYSTEM } from './publish/durable-file.ts';
import { runCommand } from './run-command.ts';
import { checkPorts } from './start/check-ports.ts';

/** `npm run restore -- <folder>`: puts a verified backup in the place of database and uploads. */
async function restore(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined) {
    throw new CloserError('EnvError', 'Say which backup: npm run restore -- <folder>.');
  }
  const settings = readSettings();
  const { DATA_DIR, HOST, CMS_PORT } = settings;
  await checkPorts(HOST, { CMS_PORT }).catch((cause: unknown) => {
    throw new CloserError(
      'StoreError',
      'The CMS seems to run: something answers at its port. End npm start first, then restore.',
      { cause },
    );
  });
  await ensureFolder(FILE_SYSTEM, DATA_DIR);
  const lock = takeLock(DATA_DIR);
  try {
    const old = await restoreBackup(
      resolve(process.env['INIT_CWD'] ?? '.', folder),
      { database: chooseDatabase(settings), dataDir: DATA_DIR },
      new Date(),
    );
    process.stdout.write(
      `Restored ${folder}. What was there before lies in ${old}; remove it when all is well.\n` +
        'npm start publishes the restored library. Where it is much smaller than the live one: npm run publish -- --accept-shrink\n',
    );
  } finally {
    lock.release();
  }
}

await runCommand(restore);
