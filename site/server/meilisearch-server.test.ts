import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_SERVER_FILE } from '@closer/shared/release/data-folder.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { describeIndexes } from '@closer/shared/search/search-server.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../tests/fixtures/listen.ts';
import { digestText } from '../renderer/digest-text.ts';
import { followMeilisearch } from './meilisearch-server.ts';

const ASKED = { query: 'dom', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;
const MADE_BY = digestText(describeIndexes());

/** A Meilisearch that answers every question as told, and keeps by which key it was asked. */
async function startServer(answer: (response: ServerResponse) => void) {
  const asked: (string | undefined)[] = [];
  const packed: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    packed.push(request.headers['accept-encoding']?.toString());
    answer(response);
  });
  return { asked, packed, url: `http://127.0.0.1:${String(await listen(server))}` };
}

const sayEmpty = (response: ServerResponse): void => void response.end('{}');

async function follow() {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer told '));
  onTestFinished(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });
  const clock = { now: 0 };
  const logged: string[] = [];
  const getServer = followMeilisearch({
    dataDir,
    createClient: (ask) => ({
      search: async ({ query }): Promise<SearchResponse> => {
        await ask({ queries: [query] });
        return { hits: [], total: 0, facets: {}, closest: false };
      },
    }),
    log: (line) => logged.push(line),
    now: () => clock.now,
  });
  const tell = async (told: unknown): Promise<void> => {
    const text = typeof told === 'string' ? told : JSON.stringify(told);
    await writeFile(join(dataDir, SEARCH_SERVER_FILE), text);
    clock.now += 1000;
  };
  const forget = async (): Promise<void> => {
    await rm(join(dataDir, SEARCH_SERVER_FILE));
    clock.now += 1000;
  };
  return { getServer, tell, forget, logged };
}

test('knows of no Meilisearch until the publisher tells of one', async () => {
  const { asked, url } = await startServer(sayEmpty);
  const { getServer, tell } = await follow();
  expect(await getServer()).toBeNull();
  await tell({ url, key: 'search-key', madeBy: MADE_BY });
  await (await getServer())?.search(ASKED);
  expect(asked).toEqual(['Bearer search-key']);
});

test('has nothing packed that comes from beside', async () => {
  const { packed, url } = await startServer(sayEmpty);
  const { getServer, tell } = await follow();
  await tell({ url, key: 'search-key', madeBy: MADE_BY });
  await (await getServer())?.search(ASKED);
  expect(packed).toEqual(['identity']);
});

test('asks by the new key once there is one', async () => {
  const { asked, url } = await startServer(sayEmpty);
  const { getServer, tell } = await follow();
  for (const key of ['old-key', 'new-key']) {
    await tell({ url, key, madeBy: MADE_BY });
    await (await getServer())?.search(ASKED);
  }
  expect(asked).toEqual(['Bearer old-key', 'Bearer new-key']);
});

test('does not ask indexes that another version made, and says so', async () => {
  const { getServer, tell, logged } = await follow();
  await tell({ url: 'http://127.0.0.1:7700', key: 'k', madeBy: 'another version' });
  expect(await getServer()).toBeNull();
  expect(logged.at(-1)).toContain('of another version');
});

test.each(['', '{"url":', '{"url":"here"}', '[]'])('takes %j for no Meilisearch', async (text) => {
  const { getServer, tell } = await follow();
  await tell(text);
  expect(await getServer()).toBeNull();
});

test('asks no more once the publisher tells of none', async () => {
  const { url } = await startServer(sayEmpty);
  const { getServer, tell, forget } = await follow();
  await tell({ url, key: 'k', madeBy: MADE_BY });
  expect(await getServer()).not.toBeNull();
  await forget();
  expect(await getServer()).toBeNull();
});

test.each([
  ['a key that expired', (response: ServerResponse) => void response.writeHead(403).end('{}')],
  ['a lost index', (response: ServerResponse) => void response.writeHead(404).end('{}')],
  ['a page of a proxy', (response: ServerResponse) => void response.end('<html>')],
  ['half an answer', (response: ServerResponse) => void response.destroy()],
  [
    'a way to another host',
    (response: ServerResponse) => void response.writeHead(307, { location: 'http://x/' }).end(),
  ],
])('fails for %s', async (_what, answer) => {
  const { url } = await startServer(answer);
  const { getServer, tell } = await follow();
  await tell({ url, key: 'k', madeBy: MADE_BY });
  await expect((await getServer())?.search(ASKED)).rejects.toThrow();
});
