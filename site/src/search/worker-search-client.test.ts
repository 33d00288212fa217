import { expect, test } from 'vitest';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { createWorkerSearchClient, type SearchWorker } from './worker-search-client.ts';
import type { WorkerCall } from './worker-messages.ts';

const FOUND: SearchResponse = { hits: [], total: 3, facets: {}, closest: false };
const ASKED = { query: 'dom', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;

/** A worker by hand: keeps what it is told, says what it is asked to. */
function createFakeWorker() {
  const told: WorkerCall[] = [];
  const listeners = {
    message: [] as ((event: { readonly data: unknown }) => void)[],
    error: [] as (() => void)[],
  };
  const worker: SearchWorker = {
    postMessage: (message) => told.push(message),
    addEventListener: (
      type: 'message' | 'error',
      listen: (event: { readonly data: unknown }) => void,
    ) => {
      if (type === 'message') listeners.message.push(listen);
      else
        listeners.error.push(() => {
          listen({ data: null });
        });
    },
  };
  const say = (data: unknown) => {
    for (const listen of listeners.message) listen({ data });
  };
  const breakDown = () => {
    for (const listen of listeners.error) listen();
  };
  return { worker, told, say, breakDown };
}

test('gives each question its own answer, in whatever order they come', async () => {
  const { worker, told, say } = createFakeWorker();
  const client = createWorkerSearchClient(worker);
  const [one, two] = [client.search(ASKED), client.search({ ...ASKED, query: 'grad' })];
  say({ id: told[1]?.id, response: { ...FOUND, total: 2 } });
  say({ id: told[0]?.id, response: FOUND });
  expect((await one).total).toBe(3);
  expect((await two).total).toBe(2);
});

test('hands on the fault of the worker, and lets go of what is no reply', async () => {
  const { worker, told, say } = createFakeWorker();
  const asked = createWorkerSearchClient(worker).search(ASKED);
  say('noise');
  say({ id: told[0]?.id, fault: 'The index is gone.' });
  await expect(asked).rejects.toMatchObject({ name: 'SearchError', message: 'The index is gone.' });
});

test('fails every question once the worker has broken down, and never rejects what is only prepared', async () => {
  const { worker, breakDown } = createFakeWorker();
  const client = createWorkerSearchClient(worker);
  const asked = client.search(ASKED);
  breakDown();
  await expect(asked).rejects.toMatchObject({ name: 'SearchError' });
  await expect(client.search(ASKED)).rejects.toMatchObject({ name: 'SearchError' });
  await expect(client.prepare('bg')).resolves.toBeUndefined();
});

test('sends no signal, which cannot be sent, and no question that was taken back', async () => {
  const { worker, told } = createFakeWorker();
  const client = createWorkerSearchClient(worker);
  await expect(client.search({ ...ASKED, signal: { aborted: true } })).rejects.toThrow();
  void client.search({ ...ASKED, signal: { aborted: false } });
  expect(told.map(({ call }) => call)).toEqual([{ search: ASKED }]);
});
