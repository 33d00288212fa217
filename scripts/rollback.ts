import { parseArgs } from 'node:util';
import { CloserError } from '@closer/shared/errors.ts';
import { readSettings } from './env.ts';
import { FILE_SYSTEM } from './publish/durable-file.ts';
import { takeLock } from './publish/lock.ts';
import { mirrorRelease } from './publish/mirror-release.ts';
import {
  getLiveId,
  holdRelease,
  listReleases,
  readRelease,
  switchLive,
} from './publish/release-folder.ts';
import { forgetSearchServer } from './publish/search-push/tell-site-server.ts';
import { openStore } from './publish/store.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run rollback [-- <release> | --list]`: makes the release before the live one live again, or the one that is named.
 * It stays so, over restarts too, until something is published again; until then Meilisearch is not asked.
 */
async function rollback(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false } },
  });
  const settings = readSettings();
  const { DATA_DIR, SITE_DIR } = settings;
  const releases = await listReleases(DATA_DIR);
  const live = await getLiveId(DATA_DIR);
  if (values.list) {
    for (const id of releases) await printRelease(DATA_DIR, id, id === live);
    return;
  }
  const lock = takeLock(DATA_DIR);
  try {
    const id = positionals[0] ?? getOlder(releases, live);
    const release = await readRelease(DATA_DIR, id);
    const newest = await readRelease(DATA_DIR, releases[0] ?? id).catch(() => release);
    await holdRelease(DATA_DIR, newest.sequence, FILE_SYSTEM);
    // Its indexes hold the words that are taken back. The next publish tells of it again.
    await forgetSearchServer(DATA_DIR);
    await switchLive(DATA_DIR, id, FILE_SYSTEM);
    if (SITE_DIR !== undefined) {
      const store = await openStore(DATA_DIR, FILE_SYSTEM);
      await mirrorRelease(release, SITE_DIR, (sha256) => store.read(sha256), FILE_SYSTEM);
    }
    process.stdout.write(`Release ${id} is live, made on ${release.createdAt}.\n`);
  } finally {
    lock.release();
  }
}

function getOlder(releases: readonly string[], live: string | null): string {
  const older = live === null ? undefined : releases[releases.indexOf(live) + 1];
  if (older !== undefined) return older;
  throw new CloserError(
    'ReleaseError',
    'There is no release before the live one to go back to. npm run rollback -- --list shows those that are kept.',
  );
}

async function printRelease(dataDir: string, id: string, live: boolean): Promise<void> {
  const release = await readRelease(dataDir, id).catch(() => null);
  const facts =
    release === null
      ? 'cannot be read'
      : `${release.createdAt}, ${String(Object.keys(release.files).length)} addresses`;
  process.stdout.write(`${live ? '*' : ' '} ${id}  ${facts}\n`);
}

await runCommand(rollback);
