import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { getSnapshotPath } from '@closer/shared/release/data-folder.ts';
import { parseSecrets, readSettings } from './env.ts';
import type { Settings } from './env.ts';
import { getLiveId, readRelease } from './publish/release-folder.ts';
import { runCommand } from './run-command.ts';
import { checkPorts } from './start/check-ports.ts';
import { getCmsEnv } from './start/servers.ts';

/**
 * `npm run dev`: Strapi in develop mode and Astro's dev server on the newest snapshot, both reloading, for who changes
 * Closer. `npm start` must have run once: it makes the secrets and the snapshot.
 */
async function dev(): Promise<void> {
  const settings = readSettings();
  const { HOST, SITE_PORT, CMS_PORT, DATA_DIR, root } = settings;
  const cmsEnv = { ...getCmsEnv(settings, parseSecrets(settings), null), NODE_ENV: 'development' };
  const snapshot = await findSnapshot(settings);
  await checkPorts(HOST, { SITE_PORT, CMS_PORT });
  const astro = ['dev', '--host', HOST, '--port', String(SITE_PORT)];
  const children = [
    run(join(root, 'cms'), ['node_modules/@strapi/strapi/bin/strapi.js', 'develop'], cmsEnv),
    run(join(root, 'site'), ['node_modules/astro/bin/astro.mjs', ...astro], {
      ...process.env,
      SNAPSHOT: snapshot,
      SITE_URL: settings.SITE_URL,
      DATA_DIR,
    }),
  ];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
    });
  }
  // Where one ends, the other alone is of no use.
  await Promise.race(children.map((child) => once(child, 'exit')));
  for (const child of children) child.kill('SIGTERM');
}

function run(folder: string, program: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, program, { cwd: folder, env, stdio: 'inherit' });
}

async function findSnapshot({ DATA_DIR }: Settings): Promise<string> {
  const live = await getLiveId(DATA_DIR);
  if (live === null) {
    throw new CloserError(
      'StartError',
      `Nothing was published in ${DATA_DIR} yet. Run npm start once; it makes the snapshot that the dev server shows.`,
    );
  }
  const release = await readRelease(DATA_DIR, live);
  return join(DATA_DIR, getSnapshotPath(release.snapshot));
}

await runCommand(dev);
