import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { toDay } from '@closer/shared/render/to-day.ts';
import { getExportToken } from '../env.ts';
import type { Secrets, Settings } from '../env.ts';
import { createCmsClient } from '../publish/cms-client.ts';
import type { CmsClient } from '../publish/cms-client.ts';
import { followChanges, isForEditors } from '../publish/follow-changes.ts';
import { makePublishOptions } from '../publish/make-options.ts';
import { getNewest, publishAndTell } from '../publish/publish-and-tell.ts';
import { getHeldSequence, getLiveId } from '../publish/release-folder.ts';
import { openSearchPush } from '../publish/search-push/open-search-push.ts';
import type { SearchPush } from '../publish/search-push/search-push.ts';
import { toText } from '../run-command.ts';
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

export interface StartOptions {
  /** Where not, another process serves the releases of the data folder. */
  readonly servesSite: boolean;
}

/** Settings with the way to Meilisearch, opened once: what failed is made up for by the same. */
interface Publishing extends Settings {
  readonly search: SearchPush | null;
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
  { servesSite }: StartOptions,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  checkDatabase(settings);
  const { HOST, SITE_PORT, CMS_PORT } = settings;
  await checkPorts(HOST, servesSite ? { SITE_PORT, CMS_PORT } : { CMS_PORT });
  const { secrets, made } = await ensureSecrets(settings);
  const complete = { ...settings, secrets };
  const firstAdmin = await beginFirstStart(complete, made);
  const servers: RunningServer[] = [];
  try {
    const work = async (): Promise<void> => {
      if (servesSite) servers.push(await serveSite(complete, log));
      await run(complete, firstAdmin, servers, log, signal);
    };
    const ended = once(signal);
    await Promise.race([work(), ended]);
    await ended;
  } finally {
    log('Ending CMS and site...');
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** What was published before is up at once, whatever becomes of the rest. */
async function serveSite(settings: Settings, log: Log): Promise<RunningServer> {
  const server = await keepRunning(describeSiteServer(settings, log));
  if ((await getLiveId(settings.DATA_DIR)) !== null)
    log(`The site is up at ${settings.SITE_URL}/.`);
  return server;
}

async function run(
  settings: Installation,
  firstAdmin: FirstAdmin | null,
  servers: RunningServer[],
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { secrets, root } = settings;
  const cmsEnv = getCmsEnv(settings, secrets, firstAdmin);
  await ensureCompiled(SITE, root, process.env, log);
  await ensureCompiled(CMS, root, cmsEnv, log);
  if (firstAdmin !== null) await seedCms(root, cmsEnv, log);
  log('Starting the CMS...');
  servers.push(await keepRunning(describeCms(settings, cmsEnv, log)));
  const search = await openSearchPush(settings, { log, stays: true, reindex: false });
  await publishAndFollow({ ...settings, search }, firstAdmin, log, signal);
}

/**
 * Publishes what is there and then every change. `ready` is said once a site is live: where the library must be mended
 * first, the CMS is up for it.
 */
async function publishAndFollow(
  settings: Publishing,
  firstAdmin: FirstAdmin | null,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { DATA_DIR, cmsUrl } = settings;
  const cms = createCmsClient({ url: cmsUrl, token: getExportToken(settings), patience: 10_000 });
  let announced = false;
  const announce = async (): Promise<void> => {
    if (announced || (await getLiveId(DATA_DIR)) === null) return;
    announced = true;
    log(toReadyLine(settings, firstAdmin));
    await endFirstStart(DATA_DIR);
  };
  const again = async (sequence: number): Promise<number> => {
    const upTo = await publish(settings, sequence, log);
    await announce();
    return upTo;
  };
  const getToday = (): string => toDay(new Date());
  const publishedOn = getToday();
  const after = await publishFirst(settings, cms, log);
  await announce();
  const isHeld = async (): Promise<boolean> => (await getHeldSequence(DATA_DIR)) !== null;
  const days = { getToday, publishedOn, isHeld };
  await followChanges({ cms, after, publish: again, ...days, log, signal, wait: WAIT });
}

/** @returns the outbox row up to which there is nothing left to try. */
async function publishFirst(settings: Publishing, cms: CmsClient, log: Log): Promise<number> {
  const held = await getHeldSequence(settings.DATA_DIR);
  if (held !== null) {
    log('The release that was rolled back to stays live until something is published.');
    return held;
  }
  log('Publishing...');
  const sequence = await getNewest(cms);
  try {
    return await publish(settings, sequence, log);
  } catch (error) {
    if (!(error instanceof CloserError)) throw error;
    log(toText(error));
    if (!isForEditors(error)) return 0;
    log(`Mend it at ${settings.cmsUrl}/admin: it is published as soon as it is.`);
    return sequence;
  }
}

async function publish(settings: Publishing, sequence: number, log: Log): Promise<number> {
  const options = await makePublishOptions(settings, { search: settings.search }, log);
  const { release, made, unchanged } = await publishAndTell(options, sequence, log);
  if (!unchanged) log(`Published release ${release.id}: ${String(made)} addresses made.`);
  return release.sequence;
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
