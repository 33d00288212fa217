import { gunzipSync } from 'node:zlib';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { createSiteServer } from '@closer/site/server/create-site-server.ts';
import { followLiveRelease } from '@closer/site/server/live-release.ts';
import type { LiveReleases } from '@closer/site/server/live-release.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../fixtures/listen.ts';
import { makeFixture } from './publish-fixture.ts';
import { sendRequest } from './send-request.ts';
import type { Reply } from './send-request.ts';

const QUESTION = { query: 'дом', locale: 'bg', filters: {}, offset: 0, limit: 10 };
const FOUND: SearchResponse = { hits: [], total: 0, facets: {}, closest: false };

interface Sending {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The fake site has no search page: its home page does. */
const addSearchPage = (releases: LiveReleases): LiveReleases => ({
  ...releases,
  get: () => {
    const live = releases.get();
    const page = live?.files.get('/bg/');
    if (live === null || page === undefined) return live;
    return { ...live, files: new Map([...live.files, ['/bg/search/', page]]) };
  },
});

/** The server of a published library, with a search that keeps what it is asked. */
async function serve(
  answer: () => Promise<SearchResponse> = () => Promise.resolve(FOUND),
  trustedProxies = 0,
) {
  const { options, dataDir } = await makeFixture();
  await publishLibrary(options);
  const releases = await followLiveRelease(dataDir, () => undefined);
  const asked: SearchRequest[] = [];
  const logged: string[] = [];
  const search = {
    search: async (_live: unknown, question: SearchRequest) => {
      asked.push(question);
      return await answer();
    },
  };
  const log = (line: string) => void logged.push(line);
  const server = createSiteServer({
    releases: addSearchPage(releases),
    search,
    dataDir,
    base: '/library',
    trustedProxies,
    log,
  });
  const port = await listen(server);
  onTestFinished(() => {
    releases.close();
  });
  const ask = async (
    body: string,
    { method = 'POST', path = '/search', headers = {} }: Sending = {},
  ): Promise<Reply> => {
    const sent = { 'content-type': 'application/json', ...headers };
    return await sendRequest({ port, path: `/library${path}`, method, headers: sent }, body);
  };
  return { ask, asked, logged };
}

test('answers a question with what was found, kept by nobody on the way', async () => {
  const { ask, asked } = await serve();
  const { status, headers, body } = await ask(JSON.stringify(QUESTION));
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toEqual(FOUND);
  expect(asked).toEqual([QUESTION]);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('compresses a large answer for who can take it', async () => {
  const facets = { year: Array.from({ length: 99 }, (_, at) => ({ value: String(at), count: 1 })) };
  const { ask } = await serve(() => Promise.resolve({ ...FOUND, facets }));
  const { headers, body } = await ask(JSON.stringify(QUESTION), {
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(body).toString())).toEqual({ ...FOUND, facets });
});

test.each([
  ['no JSON', 'query=dom'],
  ['nothing', ''],
  ['a list', '[]'],
  ['no query', JSON.stringify({ ...QUESTION, query: undefined })],
  ['a query of 5,000 letters', JSON.stringify({ ...QUESTION, query: 'a'.repeat(5000) })],
  ['a language that is none', JSON.stringify({ ...QUESTION, locale: 'xx' })],
  ['too many results', JSON.stringify({ ...QUESTION, limit: 51 })],
  ['results before the first', JSON.stringify({ ...QUESTION, offset: -1 })],
  ['a facet that is none', JSON.stringify({ ...QUESTION, filters: { colour: ['red'] } })],
  ['something that nobody knows', JSON.stringify({ ...QUESTION, indexUid: 'secrets' })],
])('refuses %s with 400', async (_what, body) => {
  const { ask, asked } = await serve();
  expect((await ask(body)).status).toBe(400);
  expect(asked).toEqual([]);
});

test('refuses what is larger than a question, whether it says so or not', async () => {
  const { ask } = await serve();
  const large = JSON.stringify({ ...QUESTION, query: 'a'.repeat(9000) });
  expect((await ask(large)).status).toBe(413);
  expect((await ask(large, { headers: { 'transfer-encoding': 'chunked' } })).status).toBe(413);
});

test('refuses what other sites could send from a browser', async () => {
  const { ask } = await serve();
  const body = JSON.stringify(QUESTION);
  expect((await ask(body, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect((await ask(body, { method: 'OPTIONS' })).headers).not.toHaveProperty(
    'access-control-allow-origin',
  );
});

test('says which method it answers', async () => {
  const { ask } = await serve();
  for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) {
    const { status, headers } = await ask('', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('POST');
  }
});

test('refuses who asks too much with 429, and says when to come again', async () => {
  const { ask } = await serve();
  const replies = await Promise.all(
    Array.from({ length: 120 }, async () => await ask(JSON.stringify(QUESTION))),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers['retry-after']).toBe('1');
});

/** As many questions at once as one address may never ask, each with another address in its header. */
async function askAsMany(trustedProxies: number): Promise<readonly number[]> {
  const { ask } = await serve(undefined, trustedProxies);
  const replies = await Promise.all(
    Array.from({ length: 120 }, async (_, at) => {
      const headers = { 'x-forwarded-for': `198.51.100.${String(at)}` };
      return await ask(JSON.stringify(QUESTION), { headers });
    }),
  );
  return replies.map(({ status }) => status);
}

test('does not let who sends an address of their own ask more', async () => {
  expect(await askAsMany(0)).toContain(429);
});

test('counts readers behind a trusted web server apart', async () => {
  expect(new Set(await askAsMany(1))).toEqual(new Set([200]));
});

test('counts the questions of readers without scripts with the others', async () => {
  const { ask } = await serve();
  const open = async () => await ask('', { method: 'GET', path: '/bg/search/?q=dom' });
  const replies = await Promise.all(
    Array.from({ length: 60 }, async () => [await ask(JSON.stringify(QUESTION)), await open()]),
  );
  const states = replies.flat().map(({ status }) => status);
  expect(new Set(states)).toEqual(new Set([200, 429]));
});

test('makes half characters whole, which no engine takes', async () => {
  const { ask, asked } = await serve();
  expect((await ask(JSON.stringify({ ...QUESTION, query: 'dom\ud800' }))).status).toBe(200);
  expect(asked[0]?.query).toBe('dom\ufffd');
});

test('answers 503 where no engine can, without the query in the log', async () => {
  const { ask, logged } = await serve(() => Promise.reject(new Error('The index is gone.')));
  expect((await ask(JSON.stringify(QUESTION))).status).toBe(503);
  expect(logged.join('\n')).toContain('The index is gone.');
  expect(logged.join('\n')).not.toContain('дом');
});
