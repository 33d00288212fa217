import { expect, test } from 'vitest';
import { ensureKeys } from './ensure-keys.ts';
import type { MeilisearchKey } from './meilisearch-api.ts';

const NOW = new Date('2026-10-05T12:00:00.000Z');
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);

/** The keys of a server, by hand. */
function makeServer() {
  const keys: MeilisearchKey[] = [];
  let made = 0;
  const api = {
    listKeys: () => Promise.resolve([...keys]),
    createKey: (wanted: Omit<MeilisearchKey, 'key' | 'uid'>) => {
      made += 1;
      const key = { ...wanted, uid: `uid-${String(made)}`, key: `key-${String(made)}` };
      keys.push(key);
      return Promise.resolve(key);
    },
    deleteKey: (uid: string) => {
      keys.splice(
        keys.findIndex((key) => key.uid === uid),
        1,
      );
      return Promise.resolve();
    },
  };
  return { api, keys };
}

test('makes two keys for the indexes of the library, one of which may only search', async () => {
  const { api, keys } = makeServer();
  const { index, search } = await ensureKeys(api, NOW);
  expect(keys.map(({ indexes }) => indexes)).toEqual([['library_*'], ['library_*']]);
  expect(keys.find(({ key }) => key === search)?.actions).toEqual(['search']);
  expect(keys.find(({ key }) => key === index)?.actions).not.toContain('*');
});

test('makes them once', async () => {
  const { api, keys } = makeServer();
  const first = await ensureKeys(api, NOW);
  expect(await ensureKeys(api, inDays(59))).toEqual(first);
  expect(keys).toHaveLength(2);
});

test('makes a new search key a month before the old one ends, and leaves that until then', async () => {
  const { api, keys } = makeServer();
  const first = await ensureKeys(api, NOW);
  const second = await ensureKeys(api, inDays(61));
  expect(second.search).not.toBe(first.search);
  expect(second.index).toBe(first.index);
  expect(keys.map(({ key }) => key)).toContain(first.search);
});

test('removes a search key that has ended', async () => {
  const { api, keys } = makeServer();
  const first = await ensureKeys(api, NOW);
  await ensureKeys(api, inDays(91));
  expect(keys.map(({ key }) => key)).not.toContain(first.search);
});

test('takes no key of that name that may do something else', async () => {
  const { api, keys } = makeServer();
  const first = await ensureKeys(api, NOW);
  for (const [at, key] of keys.entries()) keys[at] = { ...key, actions: ['*'] };
  const second = await ensureKeys(api, NOW);
  expect(second.search).not.toBe(first.search);
  expect(second.index).not.toBe(first.index);
});

test('leaves the keys of others alone', async () => {
  const { api, keys } = makeServer();
  const foreign = {
    uid: 'x',
    key: 'x',
    name: 'Default Search API Key',
    actions: ['search'],
    indexes: ['*'],
    expiresAt: '2020-01-01T00:00:00Z',
  };
  keys.push(foreign);
  await ensureKeys(api, NOW);
  expect(keys).toContain(foreign);
});
