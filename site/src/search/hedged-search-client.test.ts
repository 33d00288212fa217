import { expect, test } from 'vitest';
import { CloserError } from '@closer/shared/errors.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { createCircuit, createMemory } from './circuit.ts';
import { createHedgedSearchClient } from './hedged-search-client.ts';

const FOUND: SearchResponse = { hits: [], total: 3, facets: {}, closest: false };
const BY_SERVER: SearchResponse = { ...FOUND, total: 5, engine: 'meilisearch' };
const ASKED = { query: 'dom', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;
const PATIENCE = 250;
const TIMEOUT = 1500;

const DOWN = new CloserError('SearchError', 'The server is down.');

type Answer = () => Promise<SearchResponse>;
const never: Answer = async () => await new Promise(() => undefined);
const fail: Answer = () => Promise.reject(DOWN);

interface Waiting {
  readonly milliseconds: number;
  readonly end: () => void;
}

/** The client over answers by hand; `pass` ends the waits of a length, as a clock would. */
function makeClient(server: Answer, fallback: Answer = () => Promise.resolve(FOUND)) {
  const asked = { server: 0, fallback: 0 };
  const waits: Waiting[] = [];
  const circuit = createCircuit(createMemory(), () => 0);
  const client = createHedgedSearchClient({
    server: {
      search: async () => {
        asked.server += 1;
        return await server();
      },
    },
    fallback: {
      prepare: () => Promise.resolve(),
      search: async () => {
        asked.fallback += 1;
        return await fallback();
      },
    },
    circuit,
    patience: PATIENCE,
    timeout: TIMEOUT,
    wait: async (milliseconds) => {
      await new Promise<void>((resolve) => waits.push({ milliseconds, end: resolve }));
    },
  });
  const pass = (milliseconds: number) => {
    for (const wait of waits) if (wait.milliseconds === milliseconds) wait.end();
  };
  return { client, asked, circuit, pass };
}

test('gives the answer of the server, and asks nobody else', async () => {
  const { client, asked } = makeClient(() => Promise.resolve(BY_SERVER));
  expect(await client.search(ASKED)).toEqual(BY_SERVER);
  expect(asked).toEqual({ server: 1, fallback: 0 });
});

test('gives the answer of the index where the server fails, and says whose it is', async () => {
  const { client } = makeClient(fail);
  expect(await client.search(ASKED)).toEqual({ ...FOUND, engine: 'static' });
});

test('gives the answer of the index where the server keeps it waiting', async () => {
  const { client, asked, pass } = makeClient(never);
  const answer = client.search(ASKED);
  expect(asked.fallback).toBe(0);
  pass(PATIENCE);
  expect((await answer).engine).toBe('static');
});

test('gives the answer of a slow server where it comes before that of the index', async () => {
  let say: (response: SearchResponse) => void = () => undefined;
  const slow: Answer = async () => await new Promise((resolve) => (say = resolve));
  const { client, pass } = makeClient(slow, never);
  const answer = client.search(ASKED);
  pass(PATIENCE);
  say(BY_SERVER);
  expect(await answer).toEqual(BY_SERVER);
});

test('waits for a slow server where the index cannot be read', async () => {
  let say: (response: SearchResponse) => void = () => undefined;
  const slow: Answer = async () => await new Promise((resolve) => (say = resolve));
  const { client, asked, pass } = makeClient(slow, fail);
  const answer = client.search(ASKED);
  pass(PATIENCE);
  await expect.poll(() => asked.fallback).toBe(1);
  say(BY_SERVER);
  expect(await answer).toEqual(BY_SERVER);
});

test('says what is wrong with the index where both fail', async () => {
  const fault = new CloserError('SearchError', 'The index is gone.');
  const { client } = makeClient(fail, () => Promise.reject(fault));
  await expect(client.search(ASKED)).rejects.toBe(fault);
});

test('leaves a server alone that failed twice', async () => {
  const { client, asked, circuit } = makeClient(fail);
  await client.search(ASKED);
  await client.search(ASKED);
  await client.search(ASKED);
  expect(asked).toEqual({ server: 2, fallback: 3 });
  expect(circuit.isOpen()).toBe(true);
});

test('counts a server that never answers as failed, though the reader typed on', async () => {
  const { client, circuit, pass } = makeClient(never);
  for (const query of ['d', 'do']) {
    const answer = client.search({ ...ASKED, query });
    pass(PATIENCE);
    await answer;
  }
  expect(circuit.isOpen()).toBe(false);
  pass(TIMEOUT);
  await expect.poll(() => circuit.isOpen()).toBe(true);
});

test('asks nobody what was taken back, and blames nobody for it', async () => {
  const { client, asked, circuit } = makeClient(fail);
  const search = async () => await client.search({ ...ASKED, signal: { aborted: true } });
  await expect(search()).rejects.toMatchObject({ name: 'SearchError' });
  await expect(search()).rejects.toMatchObject({ name: 'SearchError' });
  expect(asked).toEqual({ server: 0, fallback: 0 });
  expect(circuit.isOpen()).toBe(false);
});
