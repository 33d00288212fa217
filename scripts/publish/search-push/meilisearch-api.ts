import { setTimeout as sleep } from 'node:timers/promises';
import { CloserError } from '@closer/shared/errors.ts';
import { z } from 'zod';

const task = z.object({ taskUid: z.int() });
const taskState = z.object({
  uid: z.int(),
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  error: z.object({ message: z.string() }).nullish(),
});
const taskStates = z.object({ results: z.array(taskState) });
const indexes = z.object({
  results: z.array(z.object({ uid: z.string(), createdAt: z.string(), updatedAt: z.string() })),
  total: z.int(),
});
const documents = z.object({ results: z.array(z.unknown()), total: z.int() });
const key = z.object({
  uid: z.string(),
  key: z.string(),
  name: z.string().nullable(),
  actions: z.array(z.string()),
  indexes: z.array(z.string()),
  expiresAt: z.string().nullable(),
  createdAt: z.string(),
});
const keys = z.object({ results: z.array(key), total: z.int() });
export type MeilisearchKey = z.infer<typeof key>;

/** Milliseconds after which a request without an answer has failed. */
const TIMEOUT = 30_000;
/** Tasks of others may stand before a swap. */
const SWAP_TIMEOUT = 60_000;
/** Milliseconds after which a task counts as never done: filling 10,000 documents took 6 minutes on a busy machine. */
const TASK_TIMEOUT = 30 * 60_000;
/** Milliseconds between looks at tasks: soon at first, and then less often, since looking keeps the server from them. */
const LOOK_EVERY = 40;
const LOOK_AT_LEAST = 250;
const LOOK_LESS = 1.5;
/** Documents, and indexes, read at once. */
const PAGE = 10_000;
const MOST_INDEXES = 1000;

/** An index by its name, when it was made, which goes with it when it changes its name, and when it was changed last. */
export type IndexState = z.infer<typeof indexes>['results'][number];

/** A pair of indexes that change places; with `rename` the first takes the name of the second, which is not there. */
export interface Swap {
  readonly indexes: readonly [string, string];
  readonly rename: boolean;
}

/** What the publisher asks of Meilisearch, with one key. Every method throws `SearchError` where it gets no proper answer. */
export interface MeilisearchApi {
  listIndexes(): Promise<readonly IndexState[]>;
  /** Those that change an index give the number of a task, which `waitFor` waits for. */
  createIndex(uid: string): Promise<number>;
  deleteIndex(uid: string): Promise<number>;
  setSettings(uid: string, settings: Readonly<Record<string, unknown>>): Promise<number>;
  addDocuments(uid: string, added: readonly unknown[]): Promise<number>;
  removeDocuments(uid: string, ids: readonly string[]): Promise<number>;
  /** All at once, and done when this resolves. */
  swapIndexes(swaps: readonly Swap[]): Promise<void>;
  /** Some fields of all documents. */
  readDocuments(uid: string, fields: readonly string[]): Promise<readonly unknown[]>;
  /** Throws for a task that failed. */
  waitFor(tasks: readonly number[]): Promise<void>;
  /** `POST /multi-search`. */
  search(body: unknown): Promise<unknown>;
  listKeys(): Promise<readonly MeilisearchKey[]>;
  createKey(wanted: Omit<MeilisearchKey, 'key' | 'uid' | 'createdAt'>): Promise<MeilisearchKey>;
  deleteKey(uid: string): Promise<void>;
}

/** @param url without a slash at its end */
export function createMeilisearchApi(url: string, apiKey: string): MeilisearchApi {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> =>
    await askServer({ url, apiKey }, method, path, body);
  const begin = async (method: string, path: string, body?: unknown): Promise<number> =>
    parse(url, task, await ask(method, path, body)).taskUid;
  const listIndexes = async () =>
    parse(url, indexes, await ask('GET', `/indexes?limit=${String(MOST_INDEXES)}`)).results;
  return {
    listIndexes,
    createIndex: async (uid) => await begin('POST', '/indexes', { uid, primaryKey: 'id' }),
    deleteIndex: async (uid) => await begin('DELETE', `/indexes/${uid}`),
    setSettings: async (uid, settings) =>
      await begin('PATCH', `/indexes/${uid}/settings`, settings),
    addDocuments: async (uid, added) => await begin('POST', `/indexes/${uid}/documents`, added),
    removeDocuments: async (uid, ids) =>
      await begin('POST', `/indexes/${uid}/documents/delete-batch`, ids),
    swapIndexes: async (swaps) => {
      const before = await listIndexes();
      await begin('POST', '/swap-indexes', swaps);
      await waitForSwap(url, swaps, before, listIndexes);
    },
    readDocuments: async (uid, fields) => {
      const found: unknown[] = [];
      for (;;) {
        const asked = { fields, limit: PAGE, offset: found.length };
        const said = await ask('POST', `/indexes/${uid}/documents/fetch`, asked);
        const { results, total } = parse(url, documents, said);
        found.push(...results);
        if (results.length === 0 || found.length >= total) return found;
      }
    },
    waitFor: async (tasks) => {
      await waitForTasks(url, async (path) => await ask('GET', path), tasks);
    },
    search: async (body) => await ask('POST', '/multi-search', body),
    listKeys: async () => parse(url, keys, await ask('GET', '/keys?limit=1000')).results,
    createKey: async (wanted) => parse(url, key, await ask('POST', '/keys', wanted)),
    deleteKey: async (uid) => {
      await ask('DELETE', `/keys/${uid}`);
    },
  };
}

async function waitForTasks(
  url: string,
  get: (path: string) => Promise<unknown>,
  uids: readonly number[],
): Promise<void> {
  const end = Date.now() + TASK_TIMEOUT;
  let open = [...uids];
  for (
    let pause = LOOK_EVERY;
    open.length > 0;
    pause = Math.min(LOOK_AT_LEAST, pause * LOOK_LESS)
  ) {
    if (Date.now() >= end) {
      const minutes = String(TASK_TIMEOUT / 60_000);
      throw failed(url, `did not do what it took on within ${minutes} minutes`);
    }
    const asked = `/tasks?uids=${open.join()}&limit=${String(open.length)}`;
    const { results } = parse(url, taskStates, await get(asked));
    const states = new Map(results.map((state) => [state.uid, state]));
    open = open.filter((uid) => !isDone(url, states.get(uid)));
    if (open.length > 0) await sleep(pause);
  }
}

/** Throws for a task that will never be done. */
function isDone(url: string, state: z.infer<typeof taskState> | undefined): boolean {
  if (state === undefined) throw failed(url, 'knows nothing of what it took on');
  const { status, error } = state;
  if (status === 'failed' || status === 'canceled') {
    throw failed(url, `could not do what it was told (${error?.message ?? status})`);
  }
  return status === 'succeeded';
}

/** A task of several indexes is shown to the master key alone, so the indexes are looked at: each takes its age along. */
async function waitForSwap(
  url: string,
  swaps: readonly Swap[],
  before: readonly IndexState[],
  listIndexes: () => Promise<readonly IndexState[]>,
): Promise<void> {
  const getAge = (all: readonly IndexState[], name: string): string | undefined =>
    all.find(({ uid }) => uid === name)?.createdAt;
  const end = Date.now() + SWAP_TIMEOUT;
  while (Date.now() < end) {
    const after = await listIndexes();
    if (swaps.every(({ indexes: [from, to] }) => getAge(after, to) === getAge(before, from))) {
      return;
    }
    await sleep(LOOK_EVERY);
  }
  throw failed(url, `did not swap its indexes within ${String(SWAP_TIMEOUT / 1000)} seconds`);
}

async function askServer(
  { url, apiKey }: { readonly url: string; readonly apiKey: string },
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // The key goes to Meilisearch and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await response.text();
  } catch (cause) {
    throw failed(url, 'does not answer', cause);
  }
  if (response.ok) return parseJson(text);
  if (response.status === 401 || response.status === 403) {
    throw failed(url, `refuses the key (status ${String(response.status)})`);
  }
  throw failed(
    url,
    `answered ${method} ${path} with status ${String(response.status)}: ${text.slice(0, 300)}`,
  );
}

function parse<Value>(url: string, schema: z.ZodType<Value>, said: unknown): Value {
  const parsed = schema.safeParse(said);
  if (parsed.success) return parsed.data;
  throw failed(url, 'says something else than Meilisearch would', parsed.error);
}

function failed(url: string, fault: string, cause?: unknown): CloserError {
  return new CloserError('SearchError', `Meilisearch at ${url} ${fault}.`, {
    hint: 'The site answers from its own index. MEILI_URL and its key say where Meilisearch is; its log says why it does not answer.',
    cause,
  });
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}
