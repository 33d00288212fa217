import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import sirv from 'sirv';
import { buildFixtureSnapshot } from '../../fixtures/snapshot.ts';
import { startFakeCms } from '../../pipeline/fake-cms.ts';
import { makeOptions } from '../../pipeline/make-options.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Under a path, so that a link without it cannot hide. */
const BASE = '/library';

/** The small library as a folder that a web server gives out which knows nothing but files. */
export interface PlainSite {
  /** Address with its path, without a slash at its end. */
  readonly url: string;
  /** Publishes the fixture with the title of the Bulgarian guide as an editor would have written it. */
  publish(title: string): Promise<void>;
  /** Puts other text in the place of a file, as an operator would by hand. */
  write(path: string, text: string): Promise<void>;
  /** Takes the server away from its port, or puts it there again. */
  setUp(up: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function startPlainSite(): Promise<PlainSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer-plain-'));
  const folder = join(dataDir, 'site');
  const cms = await startFakeCms(buildFixtureSnapshot());
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(BASE, '');
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  let port = 0;
  const setUp = async (up: boolean): Promise<void> => {
    if (server.listening === up) return;
    server.closeAllConnections();
    await new Promise((resolve) => {
      if (up) server.listen(port, '127.0.0.1', () => resolve(null));
      else server.close(resolve);
    });
  };
  await setUp(true);
  port = (server.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${String(port)}${BASE}`;
  const options = {
    ...makeOptions(join(dataDir, 'data'), cms.url),
    renderer: await openRenderer(ROOT),
    site: { siteUrl: url, searchServer: false },
    siteDir: folder,
  };
  return {
    url,
    publish: async (title) => {
      cms.snapshot = { ...setTitle(cms.snapshot, title), sequence: cms.snapshot.sequence + 1 };
      await publishLibrary(options);
    },
    write: async (path, text) => {
      await writeFile(join(folder, path), text);
    },
    setUp,
    close: async () => {
      await setUp(false);
      await cms.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function setTitle(snapshot: Snapshot, title: string): Snapshot {
  const entries = snapshot.entries.map((each) => {
    const { entry } = each;
    if (entry.type !== 'material' || entry.id !== 'mat-guide') return each;
    const { bg } = entry.prose;
    if (bg === undefined) return each;
    return { ...each, entry: { ...entry, prose: { ...entry.prose, bg: { ...bg, title } } } };
  });
  return { ...snapshot, entries };
}
