import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildSearchOutputs } from '@closer/site/src/search/build-search-outputs.ts';
import type { ReadFile } from '@closer/site/src/search/load-index.ts';
import { createStaticSearchClient } from '@closer/site/src/search/static-search-client.ts';
import { describeSearchClient } from './search-client-suite.ts';
import { SUITE_RECORDS } from './suite-records.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

type Files = Map<string, Uint8Array<ArrayBuffer>>;

async function buildFiles(records: readonly SearchRecord[]): Promise<Files> {
  const files: Files = new Map();
  for (const locale of LOCALE_CODES) {
    const ofLocale = records.filter((record) => record.locale === locale);
    for (const { path, render } of buildSearchOutputs(ofLocale, locale, digest)) {
      files.set(path, await render());
    }
  }
  return files;
}

function readFrom(files: Files, read: string[] = []): ReadFile {
  return (path) => {
    read.push(path);
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(new Error(`404 ${path}`)) : Promise.resolve(bytes);
  };
}

describeSearchClient('the static search client', async (records) =>
  createStaticSearchClient(readFrom(await buildFiles(records))),
);

const EVERYTHING = { query: '', locale: 'en', filters: {}, offset: 0, limit: 10 } as const;
const find = (files: Files, part: string) => [...files.keys()].find((path) => path.includes(part));

test('loads an index once, however often it is asked at a time', async () => {
  const read: string[] = [];
  const client = createStaticSearchClient(readFrom(await buildFiles(SUITE_RECORDS), read));
  await Promise.all([client.prepare('en'), client.search(EVERYTHING), client.search(EVERYTHING)]);
  expect(new Set(read).size).toBe(read.length);
  expect(read.filter((path) => path === '/search/en.json')).toHaveLength(1);
});

test('reads long texts only for a result that nothing else explains', async () => {
  const read: string[] = [];
  const client = createStaticSearchClient(readFrom(await buildFiles(SUITE_RECORDS), read));
  await client.search({ ...EVERYTHING, query: 'partnerships' });
  expect(read.filter((path) => path.includes('texts'))).toEqual([]);
  await client.search({ ...EVERYTHING, query: 'consensus' });
  expect(read.filter((path) => path.includes('texts'))).toHaveLength(1);
});

test('shows a result without its long text where that cannot be read', async () => {
  const files = await buildFiles(SUITE_RECORDS);
  files.delete(find(files, 'en-texts') ?? '');
  const client = createStaticSearchClient(readFrom(files));
  const { hits } = await client.search({ ...EVERYTHING, query: 'consensus' });
  expect(hits[0]?.snippet).toContain('municipalities');
});

test('reads files that a host has unpacked on the way', async () => {
  const files = await buildFiles(SUITE_RECORDS);
  for (const [path, bytes] of files) {
    if (!path.endsWith('.bin')) continue;
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    files.set(path, new Uint8Array(await new Response(plain).arrayBuffer()));
  }
  const { total } = await createStaticSearchClient(readFrom(files)).search(EVERYTHING);
  expect(total).toBe(7);
});

test('finds the new files of a publish that came since the directory was read', async () => {
  const files = await buildFiles(SUITE_RECORDS.slice(1));
  const client = createStaticSearchClient(readFrom(files));
  await client.prepare('en');
  const newer = await buildFiles(SUITE_RECORDS);
  files.clear();
  for (const [path, bytes] of newer) files.set(path, bytes);
  expect((await client.search(EVERYTHING)).total).toBe(7);
});

test.each([
  ['is missing', (files: Files, path: string) => files.delete(path)],
  [
    'is cut short',
    (files: Files, path: string) =>
      files.set(path, new Uint8Array(files.get(path)?.slice(0, 90) ?? [])),
  ],
  [
    'is of another kind',
    (files: Files, path: string) => files.set(path, new TextEncoder().encode('<!doctype html>')),
  ],
] as const)(
  'throws SearchError where a file %s, and answers once it is back',
  async (_name, spoil) => {
    const files = await buildFiles(SUITE_RECORDS);
    const whole = new Map(files);
    const path = find(files, 'en-terms') ?? '';
    spoil(files, path);
    const client = createStaticSearchClient(readFrom(files));
    const asked = { ...EVERYTHING, query: 'housing' };
    await expect(client.search(asked)).rejects.toMatchObject({ name: 'SearchError' });
    files.set(path, whole.get(path) ?? new Uint8Array());
    expect((await client.search(asked)).total).toBeGreaterThan(0);
  },
);

test('throws SearchError for an index of another format', async () => {
  const files = await buildFiles(SUITE_RECORDS);
  files.set('/search/en.json', new TextEncoder().encode('{"format":0}'));
  const client = createStaticSearchClient(readFrom(files));
  await expect(client.search(EVERYTHING)).rejects.toThrow(/could not be loaded/u);
});

test('gives equal records equal addresses and bytes, and changed records others', async () => {
  const [one, two] = [await buildFiles(SUITE_RECORDS), await buildFiles(SUITE_RECORDS)];
  expect([...one]).toEqual([...two]);
  const changed = await buildFiles(
    SUITE_RECORDS.map((record) => (record.id === 'about' ? { ...record, body: 'New.' } : record)),
  );
  expect(find(changed, 'en-terms')).not.toBe(find(one, 'en-terms'));
});

test('reads pages of documents only for a result that its own texts do not explain', async () => {
  const read: string[] = [];
  const client = createStaticSearchClient(readFrom(await buildFiles(SUITE_RECORDS), read));
  await client.search({ ...EVERYTHING, locale: 'bg', query: 'родители' });
  expect(read.filter((path) => path.includes('pages'))).toEqual([]);
  await client.search({ ...EVERYTHING, locale: 'bg', query: 'стипендии' });
  expect(read.filter((path) => path.includes('pages'))).toHaveLength(1);
});

test('shows a result without its page where that cannot be read', async () => {
  const files = await buildFiles(SUITE_RECORDS);
  files.delete(find(files, 'bg-pages') ?? '');
  const client = createStaticSearchClient(readFrom(files));
  const { hits } = await client.search({ ...EVERYTHING, locale: 'bg', query: 'стипендии' });
  expect(hits[0]).toMatchObject({ id: 'school-report', snippet: 'Доклад за пътя към училището.' });
});
