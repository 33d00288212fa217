import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import { buildSearchOutputs } from '@closer/site/src/search/build-search-outputs.ts';
import { createStaticSearchClient } from '@closer/site/src/search/static-search-client.ts';
import { openTestedClient } from './exchanges.ts';
import { PARITY_QUERIES } from './parity-queries.ts';
import { readSeedRecords } from './seed-records.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const records = readSeedRecords();
const TOP = 10;

/** A real server is filled with the whole library first, milliseconds. */
const FILLING = 300_000;

async function openStatic(): Promise<SearchClient> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const locale of LOCALE_CODES) {
    const ofLocale = records.filter((record) => record.locale === locale);
    for (const { path, render } of buildSearchOutputs(ofLocale, locale, digest)) {
      files.set(path, await render());
    }
  }
  return createStaticSearchClient((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(new Error(path)) : Promise.resolve(bytes);
  });
}

interface Compared {
  readonly query: string;
  readonly first: readonly (string | undefined)[];
  /** Share of the first ten of either that both have. */
  readonly overlap: number;
}

let compared: readonly Compared[] = [];
let close = () => Promise.resolve();

beforeAll(async () => {
  const opened = await openTestedClient('parity', records);
  ({ close } = opened);
  const clients = [await openStatic(), opened.client];
  const findIds = async (client: SearchClient, locale: Locale, query: string) => {
    const request = { query, locale, filters: {}, offset: 0, limit: TOP, facets: false };
    return (await client.search(request)).hits.map(({ id }) => id);
  };
  const all = LOCALE_CODES.flatMap((locale) =>
    PARITY_QUERIES[locale].map(async (query): Promise<Compared> => {
      const [one = [], other = []] = await Promise.all(
        clients.map(async (client) => await findIds(client, locale, query)),
      );
      const both = one.filter((id) => other.includes(id)).length;
      const most = Math.max(one.length, other.length);
      return {
        query: `${locale} ${query}`,
        first: [one[0], other[0]],
        overlap: most === 0 ? 1 : both / most,
      };
    }),
  );
  compared = await Promise.all(all);
}, FILLING);

afterAll(async () => {
  await close();
}, FILLING);

test('asks a hundred and twenty questions that the library has answers for', () => {
  expect(compared.length).toBeGreaterThanOrEqual(120);
  const answered = compared.filter(({ first }) => first.some((id) => id !== undefined));
  expect(answered.length / compared.length).toBeGreaterThan(0.95);
});

test('names the same first result with a server and without in nine of ten questions', () => {
  const others = compared.filter(({ first: [one, other] }) => one !== other);
  const share = 1 - others.length / compared.length;
  expect(share, JSON.stringify(others)).toBeGreaterThanOrEqual(0.9);
});

test('shares four of five of the first ten results with a server and without', () => {
  const mean = compared.reduce((sum, { overlap }) => sum + overlap, 0) / compared.length;
  const least = compared.filter(({ overlap }) => overlap < 0.8);
  expect(mean, JSON.stringify(least)).toBeGreaterThanOrEqual(0.8);
});
