import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloserError } from '@closer/shared/errors.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getIndexSettings, getIndexUid } from '@closer/shared/search/index-settings.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import {
  createMeilisearchClient,
  type Ask,
} from '@closer/site/src/search/meilisearch/meilisearch-client.ts';
import { z } from 'zod';
import { buildAllDocuments, fillMeilisearch } from './fill-meilisearch.ts';
import { openRawMeilisearch } from './raw-meilisearch.ts';
import { SUITE_RECORDS } from './suite-records.ts';

// Answers of a real server, so that the suite runs without one. Documents are not recorded but made anew from the records: an exchange
// is the digest of a question, and the numbers, names and counts of its answer.

const counts = z.record(z.string(), z.record(z.string(), z.number()));
const head = z.strictObject({
  /** Version of the server that answered. */
  server: z.string(),
  /** `digestIndexing` of the code whose documents and settings it had. */
  indexing: z.string(),
});
const exchange = z.tuple([
  /** Of the question. */
  z.string(),
  /** All that was found. */
  z.number(),
  /** Ids of the documents, in the order given. */
  z.array(z.string()),
  counts,
]);
type Exchange = z.infer<typeof exchange>;

/** One JSON a line: the head, then the exchanges. */
export interface Recording extends z.infer<typeof head> {
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

const said = z.object({
  hits: z.array(z.object({ id: z.string() })),
  estimatedTotalHits: z.number(),
  facetsByIndex: z.record(z.string(), z.object({ distribution: counts })).default({}),
});

/** Enough to tell some hundred questions apart. */
const DIGITS = 16;

const getFile = (name: string) => path.join(import.meta.dirname, 'recorded', `${name}.ndjson`);

export async function readRecording(name: string): Promise<Recording> {
  const [first = '', ...lines] = (await readFile(getFile(name), 'utf8')).trimEnd().split('\n');
  const exchanges = lines.map((line) => exchange.parse(JSON.parse(line)));
  return {
    ...head.parse(JSON.parse(first)),
    exchanges: new Map(exchanges.map((each) => [each[0], each])),
  };
}

/** A client over records, and what must be called when the tests are done with it. */
interface TestedClient {
  readonly client: SearchClient;
  readonly close: () => Promise<void>;
}

/**
 * The driver of Meilisearch over records: on a real server where `MEILI_URL` is set, else on what one has answered before. With
 * `MEILI_RECORD=1` what the real one answers becomes the recording `name`.
 */
export async function openTestedClient(
  name: string,
  records: readonly SearchRecord[],
): Promise<TestedClient> {
  const { MEILI_URL: url, MEILI_MASTER_KEY: key, MEILI_RECORD: record } = process.env;
  if (url === undefined) {
    const ask = createReplay(name, await readRecording(name), records);
    return { client: createMeilisearchClient(ask), close: () => Promise.resolve() };
  }
  const api = openRawMeilisearch(url, key);
  const prefix = `test_${name}_${String(process.pid)}_`;
  const getUid = (locale: Locale) => prefix + getIndexUid(locale);
  await fillMeilisearch(api, buildAllDocuments(records), getUid);
  const exchanges = new Map<string, Exchange>();
  const ask: Ask = async (body) => {
    const answer = await api.send('POST', '/multi-search', body);
    const plain: unknown = JSON.parse(JSON.stringify(body).replaceAll(prefix, ''));
    const digest = digestPlan(plain);
    exchanges.set(digest, toExchange(digest, answer));
    return answer;
  };
  return {
    client: createMeilisearchClient(ask, { getUid }),
    close: async () => {
      if (record === '1') {
        const server = await readVersion(api.send);
        await writeRecording(name, { server, indexing: digestIndexing(), exchanges });
      }
      for (const locale of LOCALE_CODES) await api.run('DELETE', `/indexes/${getUid(locale)}`);
    },
  };
}

const digestPlan = (plan: unknown): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, DIGITS);

/** Of the settings of all indexes and of how documents are made, by those of the suite's records, which seldom change. */
export function digestIndexing(): string {
  const settings = LOCALE_CODES.map(getIndexSettings);
  return digestPlan([settings, [...buildAllDocuments(SUITE_RECORDS)]]);
}

function toExchange(digest: string, answer: unknown): Exchange {
  const { hits, estimatedTotalHits, facetsByIndex } = said.parse(answer);
  const [ofIndex] = Object.values(facetsByIndex);
  return [digest, estimatedTotalHits, hits.map(({ id }) => id), ofIndex?.distribution ?? {}];
}

async function readVersion(send: (method: string, path: string) => Promise<unknown>) {
  return z.object({ pkgVersion: z.string() }).parse(await send('GET', '/version')).pkgVersion;
}

async function writeRecording(name: string, { exchanges, ...first }: Recording): Promise<void> {
  const sorted = [...exchanges.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [first, ...sorted].map((line) => JSON.stringify(line));
  await mkdir(path.dirname(getFile(name)), { recursive: true });
  await writeFile(getFile(name), `${lines.join('\n')}\n`);
}

const RECORD = 'Record anew with a real server: tests/README.md tells how.';

function createReplay(
  name: string,
  { exchanges }: Recording,
  records: readonly SearchRecord[],
): Ask {
  const all = [...buildAllDocuments(records).values()].flat();
  const documents = new Map(all.map((document) => [document.id, document]));
  return (body) => {
    const known = exchanges.get(digestPlan(body));
    if (known === undefined) {
      return Promise.reject(
        new CloserError(
          'SearchError',
          `A question to Meilisearch has no recorded answer in tests/search/recorded/${name}.ndjson: queries, filters or the language layer changed. ${RECORD} The question: ${JSON.stringify(body)}`,
        ),
      );
    }
    const [, estimatedTotalHits, ids, distribution] = known;
    const lost = ids.filter((id) => !documents.has(id));
    if (lost.length > 0) {
      return Promise.reject(
        new CloserError(
          'SearchError',
          `An answer recorded in tests/search/recorded/${name}.ndjson has documents that are made no more: ${lost.join(', ')}. ${RECORD}`,
        ),
      );
    }
    return Promise.resolve({
      hits: ids.map((id) => documents.get(id)),
      estimatedTotalHits,
      facetsByIndex: { all: { distribution } },
    });
  };
}
