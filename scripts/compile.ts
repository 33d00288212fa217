import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings, ROOT } from './env.ts';
import { runCommand } from './run-command.ts';
import { CMS, ensureCompiled, SITE } from './start/compile.ts';
import { makeSecrets } from './start/make-secrets.ts';
import { getCmsEnv } from './start/servers.ts';

/**
 * `npm run compile`: compiles site and CMS ahead of the next start, in a container image or before an upgrade. It reads no
 * settings and keeps nothing: Strapi asks for secrets to compile, so it gets some that are forgotten.
 */
async function compile(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-compile-'));
  const log = (message: string): void => {
    process.stdout.write(`${message}\n`);
  };
  try {
    const settings = parseSettings({ DATA_DIR: folder, ALLOW_NEW_DB: '1' }, ROOT);
    await ensureCompiled(SITE, ROOT, process.env, log);
    await ensureCompiled(CMS, ROOT, getCmsEnv(settings, makeSecrets({}), null), log);
    log('Site and CMS are compiled.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runCommand(compile);
