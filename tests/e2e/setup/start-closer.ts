import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSecrets } from '@closer/scripts/start/make-secrets.ts';
import { findFreePorts } from './free-ports.ts';
import { endChild, waitForOutput } from './watch-child.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Compiling the admin alone takes half a minute on a quiet machine. */
const PATIENCE = 600_000;
const READY = /ready: site (\S+) cms (\S+)\/admin \(user (\S+), password (\S+)\)/u;

/**
 * Starts the whole of Closer once for all browser tests, as `npm start` does: an empty folder for its data, free
 * ports, seeds, first publish. Tests find it in the variables `E2E_*`. With `E2E_SITE_URL` set nothing is started.
 *
 * @returns what ends it and removes its data
 */
export default async function startCloser(): Promise<() => Promise<void>> {
  if (process.env['E2E_SITE_URL'] !== undefined) return () => Promise.resolve();
  const dataDir = await mkdtemp(join(tmpdir(), 'closer-e2e-'));
  // Secrets of this run alone: the developer's `.env` plays no part and is not written.
  const { secrets } = await ensureSecrets({ root: dataDir, secrets: {} });
  const [sitePort = 0, cmsPort = 0] = await findFreePorts(2);
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...secrets,
      DATA_DIR: dataDir,
      SITE_PORT: String(sitePort),
      CMS_PORT: String(cmsPort),
      SITE_URL: '',
      SITE_DIR: '',
      DATABASE_URL: '',
      ALLOW_NEW_DB: '1',
    },
  });
  const stop = async () => {
    await endChild(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const [, site = '', cms = '', user = '', password = ''] = await waitForOutput(child, {
      name: 'Closer',
      patience: PATIENCE,
      find: (output) => READY.exec(output),
    });
    Object.assign(process.env, {
      E2E_SITE_URL: site.replace(/\/$/u, ''),
      E2E_CMS_URL: cms,
      E2E_USER: user,
      E2E_PASSWORD: password,
      E2E_EXPORT_TOKEN: secrets.EXPORT_TOKEN,
      E2E_DATA_DIR: dataDir,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
