import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFixtureSnapshot } from '../../fixtures/snapshot.ts';
import { toExportText } from '../../pipeline/export-text.ts';
import { findFreePorts } from './free-ports.ts';
import { endChild, waitForOutput } from './watch-child.ts';

const SITE = fileURLToPath(new URL('../../../site', import.meta.url));
const ASTRO = join(SITE, 'node_modules/astro/bin/astro.mjs');
/** Vite prepares its dependencies at the first start. */
const PATIENCE = 120_000;

/** Astro's dev server on the small library of the fixtures. */
export interface DevServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Starts the dev server as `npm run dev` does, on a free port, and waits until it answers. */
export async function startDevServer(): Promise<DevServer> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-dev-server-'));
  const snapshot = join(folder, 'snapshot');
  await mkdir(snapshot);
  await writeFile(join(snapshot, 'entries.ndjson'), toExportText(buildFixtureSnapshot()));
  const [port = 0] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [ASTRO, 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: SITE,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        SNAPSHOT: snapshot,
        DATA_DIR: folder,
        SITE_URL: url,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  const stop = async () => {
    await endChild(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitForOutput(child, {
      name: 'The dev server',
      patience: PATIENCE,
      find: (output) => (output.includes(url) ? url : null),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
