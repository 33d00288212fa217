import { expect, test } from 'vitest';
import { ensureKeys, removeOldKeys } from './ensure-keys.ts';
import type { MeilisearchKey } from './meilisearch-api.ts';

const NOW = new Date('2026-10-05T12:00:00.000Z');
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);

/** The keys of a server, by hand. */
function makeServer() {
  const keys: MeilisearchKey[] = [];
  const clock = { now: NOW };
  let made = 0;
  const api = {
    listKeys: () => Promise.resolve([...keys]),
    createKey: (wanted: Omit<MeilisearchKey, 'key' | 'uid' | 'createdAt'>) => {
      made += 1;
      const [uid, name] = [`uid-${String(made)}`, `key-${String(made)}`];
      const key = { ...wanted, uid, key: name, createdAt: clock.now.toISOString() };
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
  /** The keys of a publish on a day, once the site server has been told. */
  const publish = async (now: Date) => {
    clock.now = now;
    const inUse = await ensureKeys(api, now);
    await removeOldKeys(api, inUse, now);
    return inUse;
  };
  return { api, keys, publish };
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

test('makes a new search key a month before the old one ends', async () => {
  const { publish } = makeServer();
  const first = await publish(NOW);
  const second = await publish(inDays(61));
  expect(second.search).not.toBe(first.search);
  expect(second.index).toBe(first.index);
});

test('removes the old search key once everybody works with the new one', async () => {
  const { publish, keys } = makeServer();
  const first = await publish(NOW);
  const second = await publish(inDays(61));
  expect(keys.map(({ key }) => key)).toContain(first.search);
  await publish(inDays(62));
  expect(keys.map(({ key }) => key)).toEqual([first.index, second.search]);
});

test('removes keys of an older version, which had other rights', async () => {
  const { publish, keys } = makeServer();
  const old = await publish(NOW);
  for (const [at, key] of keys.entries()) keys[at] = { ...key, actions: ['*'] };
  await publish(inDays(1));
  const { index, search } = await publish(inDays(2));
  expect(keys.map(({ key }) => key).toSorted()).toEqual([index, search].toSorted());
  expect([old.index, old.search]).not.toContain(index);
});

test('removes none beside keys that it does not know', async () => {
  const { api, publish, keys } = makeServer();
  await publish(NOW);
  await removeOldKeys(api, { index: 'by hand', search: 'by hand' }, inDays(2));
  expect(keys).toHaveLength(2);
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
  const { publish, keys } = makeServer();
  const foreign = {
    uid: 'x',
    key: 'x',
    name: 'Default Search API Key',
    actions: ['search'],
    indexes: ['*'],
    expiresAt: '2020-01-01T00:00:00Z',
    createdAt: '2019-01-01T00:00:00Z',
  };
  keys.push(foreign);
  await publish(NOW);
  await publish(inDays(1));
  expect(keys).toContain(foreign);
});
