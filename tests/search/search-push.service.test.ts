import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseSettings } from '@closer/scripts/env.ts';
import { createMeilisearchApi } from '@closer/scripts/publish/search-push/meilisearch-api.ts';
import { openSearchPush } from '@closer/scripts/publish/search-push/open-search-push.ts';
import { CloserError } from '@closer/shared/errors.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { followMeilisearch } from '@closer/site/server/meilisearch-server.ts';
import { createMeilisearchClient } from '@closer/site/src/search/meilisearch/meilisearch-client.ts';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeSite, toFiles } from './searchable-site.ts';
import { SUITE_RECORDS } from './suite-records.ts';

const { MEILI_URL, MEILI_MASTER_KEY } = process.env;
const WHY = 'there is no Meilisearch: MEILI_URL and MEILI_MASTER_KEY are not set';

/** The suite many times over, so that filling takes a while. */
const COPIES = 4;
const LIBRARY: readonly SearchRecord[] = Array.from({ length: COPIES }, (_, copy) =>
  SUITE_RECORDS.map((record) => ({ ...record, id: `${record.id}-${String(copy)}` })),
).flat();

const QUERIES = ['партньорство', 'образование', 'жилище', 'план', 'общини'];
/** Milliseconds between questions: 20 a second. */
const PACE = 50;

/** The indexes of ours on the server, which must be a server for tests. */
async function listOurs(): Promise<readonly string[]> {
  const api = createMeilisearchApi(MEILI_URL ?? '', MEILI_MASTER_KEY ?? '');
  return (await api.listIndexes()).map(({ uid }) => uid).filter((uid) => /^library_/u.test(uid));
}

async function openInstallation() {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer live '));
  onTestFinished(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });
  const settings = parseSettings({ MEILI_URL, MEILI_MASTER_KEY, DATA_DIR: dataDir }, dataDir);
  const log = () => undefined;
  const open = async (reindex: boolean) => {
    const push = await openSearchPush(settings, { log, stays: false, reindex });
    if (push === null) throw new CloserError('SearchError', WHY);
    return push;
  };
  let live = toFiles([]);
  const publish = async (records: readonly SearchRecord[], reindex = false) => {
    const push = await open(reindex);
    await push.takeOut(toFiles(records), live);
    live = toFiles(records);
    const findings = await push.bringIn(makeSite(records), createMeilisearchClient);
    await push.settle();
    return findings;
  };
  // As the site server does: by the key and the address of the file that the publisher wrote.
  const getServer = followMeilisearch({ dataDir, createClient: createMeilisearchClient, log, now });
  const ask = async (query: string) => {
    const server = await getServer();
    if (server === null) throw new CloserError('SearchError', 'Nobody told of Meilisearch.');
    return await server.search({ query, locale: 'bg', filters: {}, offset: 0, limit: 10 });
  };
  return { publish, ask };
}

const now = () => performance.now();

describe('a real Meilisearch', () => {
  afterAll(async () => {
    if (MEILI_URL === undefined) return;
    const api = createMeilisearchApi(MEILI_URL, MEILI_MASTER_KEY ?? '');
    for (const uid of await listOurs()) await api.deleteIndex(uid);
  });

  test('answers every question while it is filled anew, 20 times a second', async (context) => {
    if (MEILI_URL === undefined) context.skip(WHY);
    // Nobody's library is overwritten.
    expect(await listOurs()).toEqual([]);
    const { publish, ask } = await openInstallation();
    expect(await publish(LIBRARY)).toEqual([]);
    const state = { filling: true };
    const refill = publish(LIBRARY, true).finally(() => {
      state.filling = false;
    });
    const answers: Promise<number>[] = [];
    while (state.filling) {
      const query = QUERIES[answers.length % QUERIES.length] ?? '';
      answers.push(ask(query).then(({ total }) => total));
      await sleep(PACE);
    }
    await refill;
    const totals = await Promise.allSettled(answers);
    expect(totals.length).toBeGreaterThan(QUERIES.length);
    expect(totals.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(totals.filter((each) => each.status === 'fulfilled' && each.value === 0)).toEqual([]);
  });

  test('finds what was published, and no longer what was taken back', async (context) => {
    if (MEILI_URL === undefined) context.skip(WHY);
    const { publish, ask } = await openInstallation();
    await publish(SUITE_RECORDS);
    const added = SUITE_RECORDS.filter(({ locale }) => locale === 'bg')
      .slice(0, 1)
      .map((record) => ({
        ...record,
        id: 'added',
        path: '/bg/material/added/',
        title: 'Щъркелово гнездо',
      }));
    await publish([...SUITE_RECORDS, ...added]);
    expect((await ask('щъркелово')).hits[0]?.id).toBe('added');
    await publish(SUITE_RECORDS);
    expect((await ask('щъркелово')).hits.map(({ id }) => id)).not.toContain('added');
  });
});
