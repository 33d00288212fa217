import { CloserError } from '@closer/shared/errors.ts';
import { parseSecrets, readSettings } from './env.ts';
import { runCommand } from './run-command.ts';
import { checkPorts } from './start/check-ports.ts';
import { CMS, ensureCompiled } from './start/compile.ts';
import { seedCms } from './start/seed-cms.ts';
import { getCmsEnv } from './start/servers.ts';

/** `npm run seed`: loads the sample library anew. What editors changed stays as they left it. */
async function seed(): Promise<void> {
  const settings = readSettings();
  const env = getCmsEnv(settings, parseSecrets(settings), null);
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  await checkPorts(settings.HOST, { CMS_PORT: settings.CMS_PORT }).catch((cause: unknown) => {
    throw new CloserError(
      'SeedError',
      'The CMS seems to run: something answers at its port. End npm start first; the seed writes to the same database.',
      { cause },
    );
  });
  await ensureCompiled(CMS, settings.root, env, log);
  await seedCms(settings.root, env, log);
  log('The sample library is loaded. npm start publishes it.');
}

await runCommand(seed);
