import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { createSiteServer } from '@closer/site/server/create-site-server.ts';
import { followLiveRelease } from '@closer/site/server/live-release.ts';
import { createReleaseSearch } from '@closer/site/server/live-search.ts';
import { buildFixtureSnapshot } from '../../fixtures/snapshot.ts';
import { startFakeCms } from '../../pipeline/fake-cms.ts';
import { makeOptions } from '../../pipeline/make-options.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The small library behind the site server, made for a search server. */
export interface SearchedSite {
  /** Without a slash at its end. */
  readonly url: string;
  /** Questions that came to `POST /search`. */
  readonly asked: () => number;
  close(): Promise<void>;
}

/** In the place of Meilisearch the index of the release answers, in its name: whose answers they are is all that readers see of it. */
export async function startSearchedSite(): Promise<SearchedSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer-searched-'));
  const cms = await startFakeCms(buildFixtureSnapshot());
  const options = {
    ...makeOptions(dataDir, cms.url),
    renderer: await openRenderer(ROOT),
    site: { siteUrl: 'http://127.0.0.1:4321', searchServer: true },
  };
  await publishLibrary(options);
  await cms.close();
  const releases = await followLiveRelease(dataDir, () => undefined);
  const index = createReleaseSearch(dataDir);
  let asked = 0;
  const server = createSiteServer({
    releases,
    search: {
      search: async (live, request) => {
        asked += 1;
        return { ...(await index.search(live, request)), engine: 'meilisearch' };
      },
    },
    dataDir,
    base: '',
    log: () => undefined,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked: () => asked,
    close: async () => {
      releases.close();
      server.close();
      server.closeAllConnections();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
