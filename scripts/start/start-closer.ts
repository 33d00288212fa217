import { setTimeout as sleep } from 'node:timers/promises';
import { getExportToken } from '../env.ts';
import type { Secrets, Settings } from '../env.ts';
import { createCmsClient } from '../publish/cms-client.ts';
import { followChanges } from '../publish/follow-changes.ts';
import { makePublishOptions } from '../publish/make-options.ts';
import { publishAndTell } from '../publish/publish-and-tell.ts';
import { getHeldSequence, getLiveId } from '../publish/release-folder.ts';
import { checkPorts } from './check-ports.ts';
import { CMS, ensureCompiled, SITE } from './compile.ts';
import { beginFirstStart, checkDatabase, endFirstStart } from './first-start.ts';
import { keepRunning } from './keep-running.ts';
import type { RunningServer } from './keep-running.ts';
import { ensureSecrets } from './make-secrets.ts';
import { seedCms } from './seed-cms.ts';
import { describeCms, describeSiteServer, getCmsEnv } from './servers.ts';
import type { FirstAdmin } from './servers.ts';

type Log = (message: string) => void;

/** Settings with every secret. */
interface Installation extends Settings {
  readonly secrets: Secrets;
}

/** Seconds that a question for changes may stay open. */
const WAIT = 25;

/**
 * Starts CMS and site, publishes, says `ready`, and follows the changes until the signal comes; then ends what it started.
 *
 * @throws CloserError `EnvError` or `StartError` before anything is made, later also what a publish throws.
 */
export async function startCloser(
  settings: Settings,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  checkDatabase(settings);
  const { HOST, SITE_PORT, CMS_PORT } = settings;
  await checkPorts(HOST, { SITE_PORT, CMS_PORT });
  const { secrets, made } = await ensureSecrets(settings);
  const complete = { ...settings, secrets };
  const firstAdmin = await beginFirstStart(complete, made);
  const servers: RunningServer[] = [];
  try {
    const ended = once(signal);
    await Promise.race([run(complete, firstAdmin, servers, log, signal), ended]);
    await ended;
  } finally {
    log('Ending CMS and site...');
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function run(
  settings: Installation,
  firstAdmin: FirstAdmin | null,
  servers: RunningServer[],
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { DATA_DIR, secrets, root } = settings;
  const cmsEnv = getCmsEnv(settings, secrets, firstAdmin);
  // What was published before is up at once, whatever becomes of the rest.
  servers.push(await keepRunning(describeSiteServer(settings, log)));
  if ((await getLiveId(DATA_DIR)) !== null) log(`The site is up at ${settings.SITE_URL}/.`);
  await ensureCompiled(SITE, root, process.env, log);
  await ensureCompiled(CMS, root, cmsEnv, log);
  if (firstAdmin !== null) await seedCms(root, cmsEnv, log);
  log('Starting the CMS...');
  servers.push(await keepRunning(describeCms(settings, cmsEnv, log)));
  const sequence = await publishFirst(settings, log);
  log(toReadyLine(settings, firstAdmin));
  await endFirstStart(DATA_DIR);
  await follow(settings, sequence, log, signal);
}

/** Publishes what is there. A live site stays as it is when that fails; without one there is nothing to serve. */
async function publishFirst(settings: Settings, log: Log): Promise<number> {
  const held = await getHeldSequence(settings.DATA_DIR);
  if (held !== null) {
    log('The release that was rolled back to stays live until something is published.');
    return held;
  }
  log('Publishing...');
  const live = await getLiveId(settings.DATA_DIR);
  try {
    return await publish(settings, 0, log);
  } catch (error) {
    if (live === null) throw error;
    log(`${error instanceof Error ? error.message : String(error)}\nRelease ${live} stays live.`);
    return 0;
  }
}

async function publish(settings: Settings, sequence: number, log: Log): Promise<number> {
  const options = await makePublishOptions(settings, {}, log);
  const { release, made, unchanged } = await publishAndTell(options, sequence, log);
  if (!unchanged) log(`Published release ${release.id}: ${String(made)} addresses made.`);
  return release.sequence;
}

async function follow(
  settings: Settings,
  after: number,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const cms = createCmsClient({
    url: settings.cmsUrl,
    token: getExportToken(settings),
    patience: 10_000,
  });
  const again = (sequence: number): Promise<number> => publish(settings, sequence, log);
  await followChanges({ cms, after, publish: again, log, signal, wait: WAIT });
}

function toReadyLine(settings: Settings, firstAdmin: FirstAdmin | null): string {
  const line = `ready: site ${settings.SITE_URL}/ cms ${settings.cmsUrl}/admin`;
  return firstAdmin === null
    ? line
    : `${line} (user ${firstAdmin.email}, password ${firstAdmin.password})`;
}

async function once(signal: AbortSignal): Promise<void> {
  // A timer keeps the process alive while only sockets of children are open.
  while (!signal.aborted) {
    await sleep(60_000, undefined, { signal }).catch(() => undefined);
  }
}
