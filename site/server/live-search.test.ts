import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { SearchClient, SearchResponse } from '@closer/shared/search/search-client.ts';
import { expect, onTestFinished, test } from 'vitest';
import { SUITE_RECORDS } from '../../tests/search/suite-records.ts';
import { buildSearchOutputs } from '../src/search/build-search-outputs.ts';
import { toLiveRelease, type LiveRelease } from './find-answer.ts';
import { createLiveSearch } from './live-search.ts';
import { createLoggedCircuit } from './log-circuit.ts';

const ASKED = { query: 'жилище', locale: 'bg', filters: {}, offset: 0, limit: 10 } as const;

const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A release with the index of the suite, and a page for each of its records. */
async function makeRelease(): Promise<{ live: LiveRelease; dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'closer search '));
  onTestFinished(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });
  const records = SUITE_RECORDS.filter(({ locale }) => locale === 'bg');
  const pages = records.map(({ path }) => [path, new TextEncoder().encode(path)] as const);
  const index = await Promise.all(
    buildSearchOutputs(records, 'bg', sha256Of).map(
      async ({ path, render }) => [path, await render()] as const,
    ),
  );
  const files = await Promise.all(
    [...pages, ...index].map(async ([path, bytes]) => {
      const sha256 = sha256Of(bytes);
      const file = join(dataDir, getStorePath(sha256));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      const said = { sha256, type: 'text/html', size: 1, status: 200, key: '', headers: {} };
      return [path, said] as const;
    }),
  );
  const live = toLiveRelease({
    schemaVersion: 1,
    id: 'r',
    snapshot: 's',
    sequence: 1,
    createdAt: '2026-10-05T00:00:00.000Z',
    site: 'site',
    counts: {},
    files: Object.fromEntries(files),
  });
  return { live, dataDir };
}

/** Search over that release with a Meilisearch by hand. */
async function makeSearch(answer: SearchClient['search'] | null) {
  const { live, dataDir } = await makeRelease();
  const logged: string[] = [];
  const server: SearchClient | null = answer === null ? null : { search: answer };
  const liveSearch = createLiveSearch({
    dataDir,
    circuit: createLoggedCircuit((line) => logged.push(line)),
    getServer: () => Promise.resolve(server),
  });
  return {
    logged,
    search: async (offset = 0) => await liveSearch.search(live, { ...ASKED, offset }),
  };
}

const makeAnswer = (path: string): SearchResponse => ({
  hits: [
    {
      id: 'x',
      type: 'material',
      path,
      title: 'X',
      titleSpans: [],
      snippet: '',
      snippetSpans: [],
      textLocale: 'bg',
      date: null,
    },
  ],
  total: 1,
  facets: {},
  closest: false,
  engine: 'meilisearch',
});

test('answers from the index of the release where there is no Meilisearch', async () => {
  const { search } = await makeSearch(null);
  const { total, engine } = await search();
  expect(total).toBeGreaterThan(0);
  expect(engine).toBeUndefined();
});

test('answers with what Meilisearch found', async () => {
  const known = SUITE_RECORDS.find(({ locale }) => locale === 'bg')?.path ?? '';
  const { search } = await makeSearch(() => Promise.resolve(makeAnswer(known)));
  expect(await search()).toEqual(makeAnswer(known));
});

test('names no page that the release does not have, and blames nobody for it', async () => {
  const { search, logged } = await makeSearch(() => Promise.resolve(makeAnswer('/bg/gone/x/')));
  for (let times = 0; times < 3; times += 1) {
    const { engine, hits } = await search();
    expect(engine).toBe('static');
    expect(hits.map(({ path }) => path)).not.toContain('/bg/gone/x/');
  }
  expect(logged).toEqual([]);
});

test('answers from the index while Meilisearch is down, and says so once', async () => {
  const { search, logged } = await makeSearch(() => Promise.reject(new Error('ECONNREFUSED')));
  for (let times = 0; times < 4; times += 1) expect((await search()).engine).toBe('static');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('does not answer');
});

test('answers from the index where Meilisearch keeps it waiting', async () => {
  const { search } = await makeSearch(async () => await new Promise(() => undefined));
  expect((await search()).engine).toBe('static');
});

test('asks Meilisearch on where it answers all but the questions of one reader', async () => {
  const known = SUITE_RECORDS.find(({ locale }) => locale === 'bg')?.path ?? '';
  const { search, logged } = await makeSearch(({ query, offset }) =>
    offset > 0 && query !== ''
      ? Promise.reject(new Error('400'))
      : Promise.resolve(makeAnswer(known)),
  );
  for (let times = 0; times < 4; times += 1) expect((await search(10)).engine).toBe('static');
  expect((await search()).engine).toBe('meilisearch');
  expect(logged).toEqual([]);
});
