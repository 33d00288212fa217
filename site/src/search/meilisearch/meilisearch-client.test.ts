import { CloserError } from '@closer/shared/errors.ts';
import { expect, test, vi } from 'vitest';
import { createMeilisearchClient } from './meilisearch-client.ts';

const REQUEST = { query: 'дом', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;
const NOTHING = { hits: [], estimatedTotalHits: 0 };

test.each([
  ['nothing', undefined],
  ['a page of a proxy', '<html>'],
  ['an error', { message: 'Index `library_bg` not found.', code: 'index_not_found' }],
  ['a negative total', { hits: [], estimatedTotalHits: -1 }],
  ['documents of something else', { hits: [{ id: 'x', title: 'X' }], estimatedTotalHits: 1 }],
])('rejects with SearchError where the server says %s', async (_name, said) => {
  const client = createMeilisearchClient(() => Promise.resolve(said));
  await expect(client.search(REQUEST)).rejects.toMatchObject({ name: 'SearchError' });
});

test('rejects with SearchError where the server does not answer, and keeps the reason', async () => {
  const cause = new TypeError('fetch failed');
  const client = createMeilisearchClient(() => Promise.reject(cause));
  await expect(client.search(REQUEST)).rejects.toMatchObject({ name: 'SearchError', cause });
});

test('lets a SearchError of the way to the server through', async () => {
  const fault = new CloserError('SearchError', 'The key has expired.');
  const client = createMeilisearchClient(() => Promise.reject(fault));
  await expect(client.search(REQUEST)).rejects.toBe(fault);
});

test('answers again once the server does', async () => {
  let up = false;
  const client = createMeilisearchClient(() =>
    up ? Promise.resolve(NOTHING) : Promise.reject(new Error('away')),
  );
  await expect(client.search(REQUEST)).rejects.toThrow(/did not answer/u);
  up = true;
  expect(await client.search(REQUEST)).toMatchObject({
    hits: [],
    total: 0,
    closest: false,
    engine: 'meilisearch',
  });
});

/** What is asked beside the languages of the texts, by a server that says how many entries hold the words. */
async function listQuestions(total: number): Promise<readonly string[]> {
  const asked: string[] = [];
  const client = createMeilisearchClient((body) => {
    const text = JSON.stringify(body);
    if (!text.includes('"textLocale"')) asked.push(text);
    return Promise.resolve({ hits: [], estimatedTotalHits: total });
  });
  await client.search({ ...REQUEST, query: 'общински дом' });
  return asked;
}

test('lets the server weigh words only where entries are too many to be weighed all', async () => {
  const [all, ordered] = await listQuestions(51);
  expect(all).toContain('folds STARTS WITH');
  expect(all).not.toContain('"q":"общински дом"');
  expect(ordered).toContain('folds STARTS WITH');
  expect(ordered).toContain('"q":"общински дом"');
});

test('asks for what comes close only where too few entries hold the words', async () => {
  expect(await listQuestions(51)).toHaveLength(2);
  const [, close] = await listQuestions(0);
  expect(close).toContain('"distinct":"work"');
});

test('asks for the languages of the texts once a minute', async () => {
  let time = 0;
  const ask = vi.fn((_body: unknown) => Promise.resolve(NOTHING));
  const client = createMeilisearchClient(ask, { now: () => time });
  const countAsked = () =>
    ask.mock.calls.filter(([body]) => JSON.stringify(body).includes('"textLocale"')).length;
  await Promise.all([client.search(REQUEST), client.search(REQUEST)]);
  expect(countAsked()).toBe(1);
  time = 61_000;
  await client.search(REQUEST);
  expect(countAsked()).toBe(2);
});

test('never puts what was typed into a filter as anything but a value', async () => {
  const bodies: unknown[] = [];
  const client = createMeilisearchClient((body) => {
    bodies.push(body);
    return Promise.resolve(NOTHING);
  });
  const filters = { country: ['MK" OR kind = "page'] };
  await client.search({ ...REQUEST, query: 'a" OR kind = page\u0000\ud83c', filters });
  const text = JSON.stringify(bodies);
  expect(text).toContain(
    JSON.stringify('facets.country IN ["MK\\" OR kind = \\"page"]').slice(1, -1),
  );
  expect(text).not.toContain('\\u0000');
  expect(text).not.toContain('\\ud83c');
});

test('asks the indexes that it is told to', async () => {
  const uids = new Set<string>();
  const client = createMeilisearchClient(
    (body) => {
      for (const [, uid = ''] of JSON.stringify(body).matchAll(/"indexUid":"(\w+)"/gu))
        uids.add(uid);
      return Promise.resolve(NOTHING);
    },
    { getUid: (locale) => `library_${locale}__filling` },
  );
  await client.search(REQUEST);
  expect([...uids]).toEqual(['library_bg__filling']);
});
