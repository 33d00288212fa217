import path from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { createStrapi } from '@strapi/strapi';
import { LIBRARY_UIDS } from '../documents/library-type.ts';
import { seedLibrary } from './seed-library.ts';

/*
 * Command: loads the seed. Run in the folder of the CMS after its build:
 * `node dist/src/seed/command.js [--if-empty]`.
 */

async function run(): Promise<void> {
  const appDir = process.cwd();
  const strapi = createStrapi({
    appDir,
    distDir: path.resolve(__dirname, '../..'),
    serveAdminPanel: false,
  });
  strapi.log.level = 'warn';
  await strapi.load();
  const counts = await Promise.all(
    LIBRARY_UIDS.map(async (uid) => await strapi.db.query(uid).count()),
  );
  if (process.argv.includes('--if-empty') && counts.some((count) => count > 0)) {
    process.stdout.write('seed: the library has entries, nothing written\n');
  } else {
    const report = await seedLibrary(strapi, path.join(appDir, 'seed'), (type, count) => {
      process.stdout.write(`seed: ${type}, ${String(count)}\n`);
    });
    const { created, updated, unchanged, kept } = report;
    process.stdout.write(
      `seed: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged\n`,
    );
    for (const name of kept) process.stdout.write(`seed: ${name} was changed by an editor, kept\n`);
  }
}

/*
 * What was written is committed, and the process ends without `strapi.destroy()`: after each change Strapi reads the entry once
 * more for listeners, which nobody waits for, and a pool that is closed meanwhile ends the process with an error.
 */
run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      error instanceof CloserError
        ? `${error.message}\n`
        : `${error instanceof Error ? String(error.stack) : String(error)}\n`,
    );
    process.exit(1);
  },
);
