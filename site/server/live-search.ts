import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { DEFAULT_LOCALE } from '@closer/shared/locales.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type {
  SearchClient,
  SearchRequest,
  SearchResponse,
} from '@closer/shared/search/search-client.ts';
import { createCircuit, createMemory } from '../src/search/circuit.ts';
import type { Circuit } from '../src/search/circuit.ts';
import { createHedgedSearchClient } from '../src/search/hedged-search-client.ts';
import { createStaticSearchClient } from '../src/search/static-search-client.ts';
import type { StaticSearchClient } from '../src/search/static-search-client.ts';
import type { LiveRelease } from './find-answer.ts';
import { createProbedCircuit } from './probed-circuit.ts';

/** Milliseconds after which the index of the release is asked beside Meilisearch, and after which that counts as failed. */
const PATIENCE = 150;
const TIMEOUT = 1000;

/** What every server that works answers at once: nothing is looked for, so it lists. */
const SIMPLEST: SearchRequest = {
  query: '',
  locale: DEFAULT_LOCALE,
  filters: {},
  facets: false,
  offset: 0,
  limit: 1,
};

/** Search over the live release, by whichever engine answers. */
export interface LiveSearch {
  /** Throws `SearchError` where none can. */
  search(live: LiveRelease, request: SearchRequest): Promise<SearchResponse>;
}

export interface LiveSearchOptions {
  readonly dataDir: string;
  readonly circuit: Circuit;
  /** Meilisearch by the port of search; null where there is none to ask at this moment. */
  readonly getServer: () => Promise<SearchClient | null>;
}

/**
 * Search by Meilisearch, and by the index of the release where there is none, where it is slow, where it fails, and where it names a page that
 * the release does not have: after a rollback, or while a publish is under way, its indexes are of another library.
 */
export function createLiveSearch({
  dataDir,
  getServer,
  ...options
}: LiveSearchOptions): LiveSearch {
  const circuit = createProbedCircuit(options.circuit, async () => {
    const server = await getServer();
    await Promise.race([server?.search(SIMPLEST), giveUp()]);
  });
  // The index of a release is opened once, and let go of with the release.
  const opened = new WeakMap<LiveRelease, StaticSearchClient>();
  const open = (live: LiveRelease): StaticSearchClient => {
    const read = async (path: string) => await readFromRelease(live, dataDir, path);
    const client = opened.get(live) ?? createStaticSearchClient(read);
    opened.set(live, client);
    return client;
  };
  return {
    search: async (live, request) => {
      const fallback = open(live);
      const server = await getServer();
      if (server === null) return await fallback.search(request);
      const hedged = createHedgedSearchClient({
        server,
        fallback,
        circuit,
        patience: PATIENCE,
        timeout: TIMEOUT,
        wait,
      });
      const response = await hedged.search(request);
      if (response.engine === 'static' || isOfRelease(response, live)) return response;
      return { ...(await fallback.search(request)), engine: 'static' };
    },
  };
}

async function wait(milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { ref: false });
}

async function giveUp(): Promise<never> {
  await wait(TIMEOUT);
  throw new CloserError('SearchError', 'The search server gave no results.');
}

/** Search by the index of the release alone. */
export function createReleaseSearch(dataDir: string): LiveSearch {
  const circuit = createCircuit(createMemory(), Date.now);
  return createLiveSearch({ dataDir, circuit, getServer: () => Promise.resolve(null) });
}

/** Whether every address of an answer is there for readers. */
function isOfRelease({ hits, concept }: SearchResponse, live: LiveRelease): boolean {
  const paths = [
    ...hits.flatMap(({ path, page }) => (page ? [path, page.path] : [path])),
    ...(concept ? [concept.path] : []),
  ];
  return paths.every((path) => live.files.get(path.replace(/#.*$/u, ''))?.status === 200);
}

/** Bytes of an address of a release. Throws `SearchError` where it has none. */
export async function readFromRelease(
  live: LiveRelease,
  dataDir: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = live.files.get(path);
  if (file === undefined) throw new CloserError('SearchError', `The release has no ${path}.`);
  return new Uint8Array(await readFile(join(dataDir, getStorePath(file.sha256))));
}
