import { createSearchPush } from '@closer/scripts/publish/search-push/search-push.ts';
import type { SearchPush } from '@closer/scripts/publish/search-push/search-push.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import type { FakeMeilisearch } from './fake-meilisearch.ts';
import { makeSite, toFiles } from './searchable-site.ts';
import { SUITE_RECORDS } from './suite-records.ts';

export const NOW = new Date('2026-10-05T12:00:00.000Z');

/** Finds what the documents of a site hold, by their titles: what golden queries ask. */
export const findsAll =
  (records: readonly SearchRecord[]): SiteRenderer['createSearchClient'] =>
  () => ({
    search: ({ query, locale }) => {
      const found = records.filter(
        (record) => record.locale === locale && (query === '' || record.title === query),
      );
      const hits = found.map((record) => ({
        ...record,
        titleSpans: [],
        snippet: '',
        snippetSpans: [],
        page: null,
      }));
      return Promise.resolve({ hits, total: found.length, facets: {}, closest: false });
    },
  });

/** What indexes answer that were filled in vain. */
export const findsNothing: SiteRenderer['createSearchClient'] = () => ({
  search: () => Promise.resolve({ hits: [], total: 0, facets: {}, closest: false }),
});

/** A push with all that it does outside of the server. */
export interface Made {
  readonly push: SearchPush;
  readonly told: string[];
  readonly logged: string[];
  readonly clock: { now: Date };
  /** How often old keys were looked for. */
  readonly cleaned: { times: number };
}

/** The push towards a server by hand. What failed is tried again at once, as long as `tries` last. */
export function makePush(server: FakeMeilisearch, { tries = 0, reindex = false } = {}): Made {
  const told: string[] = [];
  const logged: string[] = [];
  const clock = { now: NOW };
  const cleaned = { times: 0 };
  const push = createSearchPush({
    connect: () =>
      Promise.resolve({
        keys: { index: 'index-key', search: 'search-key' },
        index: server.api,
        search: async (body) => await server.api.search(body),
        removeOldKeys: () => {
          cleaned.times += 1;
          return Promise.reject(new Error('the server is busy'));
        },
      }),
    tell: (key) => {
      told.push(key);
      return Promise.resolve();
    },
    log: (line) => logged.push(line),
    now: () => clock.now,
    getPause:
      tries === 0
        ? null
        : (attempt) => {
            if (attempt === tries) server.isDown = false;
            return 1;
          },
    reindex,
  });
  return { push, told, logged, clock, cleaned };
}

/** A publish of records after one of the whole suite: takes out, brings in, and waits for the end. Gives what is told to editors. */
export async function publish(
  { push }: Made,
  records: readonly SearchRecord[],
  createSearchClient = findsAll(records),
) {
  await push.takeOut(toFiles(records), toFiles(SUITE_RECORDS));
  const findings = await push.bringIn(makeSite(records), createSearchClient);
  await push.settle();
  return findings;
}

/** Documents that an index of the server holds. */
export const getDocuments = (server: FakeMeilisearch, uid: string): readonly unknown[] => [
  ...(server.indexes.get(uid)?.documents.values() ?? []),
];
/** Documents that a language's index is to hold. */
export const getWanted = (
  records: readonly SearchRecord[],
  locale: Locale,
): readonly SearchDocument[] => makeSite(records).searchDocuments(locale);

/** The library with another title, and without its last work. */
export const CHANGED = SUITE_RECORDS.slice(0, -1).map((record, at) =>
  at === 0 ? { ...record, title: 'Another title' } : record,
);
