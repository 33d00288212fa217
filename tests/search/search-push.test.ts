import type { SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import { expect, test } from 'vitest';
import { createFakeMeilisearch } from './fake-meilisearch.ts';
import {
  CHANGED,
  findsAll,
  findsNothing,
  getDocuments,
  getWanted,
  makePush,
  NOW,
  publish,
} from './make-push.ts';
import { makeSite, toFiles } from './searchable-site.ts';
import { SUITE_RECORDS } from './suite-records.ts';

const DAY = 86_400_000;

/** A file that no reader opens as a page. */
const SHARD = {
  sha256: '',
  type: 'application/octet-stream',
  size: 0,
  status: 200,
  key: '',
  headers: {},
};

test('fills an empty server aside, swaps all languages at once and tells the site server', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  expect(await publish(made, SUITE_RECORDS)).toEqual([]);
  expect(getDocuments(server, 'library_bg')).toEqual(getWanted(SUITE_RECORDS, 'bg'));
  expect(server.changes.filter((change) => change.startsWith('swap'))).toEqual(['swap 5']);
  expect(server.changes.filter((change) => /^add library_..$/u.test(change))).toEqual([]);
  expect(made.told).toEqual(['search-key']);
});

test('sends nothing where nothing changed, also from a new process', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), SUITE_RECORDS);
  server.changes.length = 0;
  await publish(makePush(server), SUITE_RECORDS);
  expect(server.changes).toEqual([]);
});

test('sends only what changed', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  await publish(made, SUITE_RECORDS);
  server.changes.length = 0;
  await publish(made, CHANGED);
  const gone = SUITE_RECORDS.at(-1)?.locale ?? '';
  const retitled = CHANGED[0]?.locale ?? '';
  expect(server.changes.some((change) => change.startsWith(`remove library_${gone}`))).toBe(true);
  expect(server.changes.some((change) => change.startsWith(`add library_${retitled}`))).toBe(true);
  expect(server.changes.some((change) => change.startsWith('swap'))).toBe(false);
  for (const locale of ['en', 'hu'] as const)
    expect(getDocuments(server, `library_${locale}`)).toHaveLength(
      getWanted(CHANGED, locale).length,
    );
});

test('takes what a release does not have out before that is live', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  await publish(made, SUITE_RECORDS);
  const [gone] = SUITE_RECORDS;
  await made.push.takeOut(toFiles(SUITE_RECORDS.slice(1)), toFiles(SUITE_RECORDS));
  const left = getDocuments(server, `library_${gone?.locale ?? ''}`);
  expect(JSON.stringify(left)).not.toContain(`"path":"${gone?.path ?? ''}"`);
});

test('asks nobody before the switch where the release loses no page', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  await publish(made, SUITE_RECORDS);
  server.asked = 0;
  const before = { ...toFiles(SUITE_RECORDS), '/search/bg-terms-0.bin': SHARD };
  await made.push.takeOut(toFiles(SUITE_RECORDS), before);
  await made.push.settle();
  expect(server.asked).toBe(0);
});

test.each(['listIndexes', 'removeDocuments'] as const)(
  'loses nothing that was published anew while %s of a slow server took its time',
  async (name) => {
    const server = createFakeMeilisearch();
    const made = makePush(server);
    await publish(made, SUITE_RECORDS);
    const goOn = server.hold(name);
    const all = toFiles(SUITE_RECORDS);
    const fewer = toFiles(SUITE_RECORDS.slice(1));
    await made.push.takeOut(fewer, all);
    await made.push.takeOut(all, fewer);
    const brought = made.push.bringIn(makeSite(SUITE_RECORDS), findsAll(SUITE_RECORDS));
    // All that does not wait is done.
    await new Promise(setImmediate);
    goOn();
    await brought;
    await made.push.settle();
    const { locale = 'bg', path = '' } = SUITE_RECORDS[0] ?? {};
    const held = JSON.stringify(getDocuments(server, `library_${locale}`));
    expect(held).toContain(`"path":"${path}"`);
  },
);

test('looks for old keys once the site server is told, and minds no fault there', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  expect(await publish(made, SUITE_RECORDS)).toEqual([]);
  expect(made.cleaned.times).toBe(1);
  server.isDown = true;
  await publish(made, CHANGED);
  expect(made.cleaned.times).toBe(1);
});

test('fills a lost index anew, and no other', async () => {
  const server = createFakeMeilisearch();
  const made = makePush(server);
  await publish(made, SUITE_RECORDS);
  server.indexes.delete('library_mk');
  server.changes.length = 0;
  await publish(made, SUITE_RECORDS);
  expect(server.changes.filter((change) => change.startsWith('create'))).toHaveLength(1);
  expect(getDocuments(server, 'library_mk')).toEqual(getWanted(SUITE_RECORDS, 'mk'));
});

test('fills indexes of another version anew, and keeps them for a day', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), SUITE_RECORDS);
  const states = server.indexes.get('library__states')?.documents;
  for (const [id, state] of states ?? [])
    states?.set(id, { ...Object(state), madeBy: 'an older version' });
  const made = makePush(server);
  made.clock.now = new Date(NOW.getTime() + 1000);
  await publish(made, SUITE_RECORDS);
  const getOld = () => [...server.indexes.keys()].filter((uid) => /^library_.._/u.test(uid));
  expect(getOld()).toHaveLength(5);
  made.clock.now = new Date(NOW.getTime() + DAY + 2000);
  await publish(made, SUITE_RECORDS);
  expect(getOld()).toEqual([]);
});

test('brings an older state of the server up to the library', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), CHANGED);
  const made = makePush(server);
  await publish(made, SUITE_RECORDS);
  for (const locale of ['en', 'mk', 'bg', 'ro', 'hu'] as const) {
    const ids = getDocuments(server, `library_${locale}`).map((each) => JSON.stringify(each));
    const wanted = getWanted(SUITE_RECORDS, locale).map((each) => JSON.stringify(each));
    expect(ids.toSorted()).toEqual(wanted.toSorted());
  }
});

test('leaves the live indexes where the new ones do not find what they hold', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), SUITE_RECORDS);
  const before = server.indexes.get('library_bg');
  const made = makePush(server, { reindex: true });
  const [finding] = await publish(made, SUITE_RECORDS, findsNothing);
  expect(finding?.key).toBe('search-behind');
  expect(made.logged.join('\n')).toContain('do not find what they hold');
  expect(server.indexes.get('library_bg')).toBe(before);
  expect([...server.indexes.keys()].filter((uid) => /^library_.._/u.test(uid))).toEqual([]);
});

test('puts what is published while indexes are filled into the live ones and the new ones', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), SUITE_RECORDS);
  const made = makePush(server, { reindex: true });
  const published: Promise<unknown>[] = [];
  server.onChange = (change) => {
    if (change.startsWith('create library_mk__'))
      published.push(made.push.bringIn(makeSite(CHANGED), findsAll(CHANGED)));
  };
  await made.push.bringIn(makeSite(SUITE_RECORDS), findsAll(CHANGED));
  await made.push.settle();
  await Promise.all(published);
  const swapped = server.changes.findLastIndex((change) => change.startsWith('swap'));
  const added = server.changes.findLastIndex((change) => /^add library_.. /u.test(change));
  expect(added).toBeGreaterThan(-1);
  expect(added).toBeLessThan(swapped);
  for (const locale of ['en', 'mk', 'bg', 'ro', 'hu'] as const)
    expect(getDocuments(server, `library_${locale}`)).toHaveLength(
      getWanted(CHANGED, locale).length,
    );
});

test('is not misled by what is published while the new indexes are tried', async () => {
  const server = createFakeMeilisearch();
  await publish(makePush(server), SUITE_RECORDS);
  const made = makePush(server, { reindex: true });
  const published: Promise<unknown>[] = [];
  const findsAndPublishes: SiteRenderer['createSearchClient'] = (ask) => {
    const client = findsAll(SUITE_RECORDS)(ask);
    return {
      search: async (request) => {
        if (published.length === 0)
          published.push(made.push.bringIn(makeSite(CHANGED), findsAll(CHANGED)));
        return await client.search(request);
      },
    };
  };
  await made.push.bringIn(makeSite(SUITE_RECORDS), findsAndPublishes);
  await made.push.settle();
  await Promise.all(published);
  expect(made.logged.join('\n')).not.toContain('do not find what they hold');
  for (const locale of ['en', 'mk', 'bg', 'ro', 'hu'] as const)
    expect(getDocuments(server, `library_${locale}`)).toHaveLength(
      getWanted(CHANGED, locale).length,
    );
});

test('stops no publish while the server is down, tells it once, and makes up for it by itself', async () => {
  const server = createFakeMeilisearch();
  server.isDown = true;
  const made = makePush(server, { tries: 3 });
  await made.push.takeOut(toFiles(SUITE_RECORDS), {});
  await made.push.bringIn(makeSite(SUITE_RECORDS), findsAll(SUITE_RECORDS));
  await made.push.settle();
  expect(made.logged.filter((line) => line.includes('does not answer'))).toHaveLength(1);
  expect(made.logged.at(-1)).toBe('Meilisearch has what it lacked.');
  expect(getDocuments(server, 'library_bg')).toEqual(getWanted(SUITE_RECORDS, 'bg'));
  expect(made.told).toEqual(['search-key']);
});

test('tells editors of a server that is down, and does not tell the site server', async () => {
  const server = createFakeMeilisearch();
  server.isDown = true;
  const made = makePush(server);
  const [finding] = await publish(made, SUITE_RECORDS);
  expect(finding?.key).toBe('search-behind');
  expect(made.told).toEqual([]);
});
