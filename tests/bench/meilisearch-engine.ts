import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getIndexUid } from '@closer/shared/search/index-settings.ts';
import { createMeilisearchClient } from '@closer/site/src/search/meilisearch/meilisearch-client.ts';
import { buildAllDocuments, fillMeilisearch } from '../search/fill-meilisearch.ts';
import { openRawMeilisearch } from '../search/raw-meilisearch.ts';
import { groupByLang, MAX_IDS, type BenchEngine } from './search-engine.ts';
import { toRecord } from './static-engine.ts';

/** The product's own pipeline on a real Meilisearch: the documents and settings that a publish sends, asked by the driver of the site server. */
export function createMeilisearchEngine(url: string, key: string | undefined): BenchEngine {
  const api = openRawMeilisearch(url, key);
  const getUid = (locale: Locale): string => `bench_${String(process.pid)}_${getIndexUid(locale)}`;
  return {
    name: 'Closer, Meilisearch',
    build: async (documents) => {
      const groups = groupByLang(documents);
      // Its ids are letters, digits, hyphens and underscores: a place in the list is one.
      const records = [...groups.values()].flatMap((ofLang) =>
        ofLang.map((document, place) => ({ ...toRecord(document), id: String(place) })),
      );
      await fillMeilisearch(api, buildAllDocuments(records), getUid);
      const ask = async (body: unknown) => await api.send('POST', '/multi-search', body);
      const client = createMeilisearchClient(ask, { getUid });
      return {
        codeBytes: null,
        files: null,
        ask: async (locale, query) => {
          const request = { query, locale, filters: {}, offset: 0, facets: false };
          const all = await client.search({ ...request, limit: MAX_IDS });
          const began = performance.now();
          await client.search({ ...request, limit: 10 });
          const ms = performance.now() - began;
          const { hits, total, closest, sure = closest ? 0 : total } = all;
          const ids = hits.flatMap(({ id }) => groups.get(locale)?.[Number(id)]?.id ?? []);
          return { ids, total, closest, sure, ms, bytes: null };
        },
        close: async () => {
          for (const locale of LOCALE_CODES) {
            await api.run('DELETE', `/indexes/${getUid(locale)}`);
          }
        },
      };
    },
  };
}
