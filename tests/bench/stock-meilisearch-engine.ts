import { z } from 'zod';
import { openRawMeilisearch } from '../search/raw-meilisearch.ts';
import { groupByLang, MAX_IDS, type BenchEngine } from './search-engine.ts';

const answer = z.object({
  hits: z.array(z.object({ id: z.string() })),
  estimatedTotalHits: z.number(),
});

/** Documents sent in one request. */
const BATCH = 1000;

/** A real Meilisearch with the settings it comes with, an index a language. */
export function createStockMeilisearchEngine(url: string, key: string | undefined): BenchEngine {
  const { send, run } = openRawMeilisearch(url, key);
  const prefix = `bench_${String(process.pid)}`;
  return {
    name: 'Meilisearch, stock',
    build: async (documents) => {
      const groups = groupByLang(documents);
      for (const [lang, ofLang] of groups) {
        for (let at = 0; at < ofLang.length; at += BATCH) {
          // Its ids are letters, digits, hyphens and underscores: a place in the list is one.
          const batch = ofLang.slice(at, at + BATCH).map(({ title, body }, place) => ({
            id: String(at + place),
            title,
            body,
          }));
          await run('POST', `/indexes/${prefix}_${lang}/documents?primaryKey=id`, batch);
        }
      }
      return {
        codeBytes: null,
        files: null,
        ask: async (lang, query) => {
          const began = performance.now();
          const said = await send('POST', `/indexes/${prefix}_${lang}/search`, {
            q: query,
            limit: MAX_IDS,
          });
          const ms = performance.now() - began;
          const { hits, estimatedTotalHits } = answer.parse(said);
          const ids = hits.flatMap(({ id }) => groups.get(lang)?.[Number(id)]?.id ?? []);
          const total = estimatedTotalHits;
          return { ids, total, closest: false, sure: total, ms, bytes: null };
        },
        close: async () => {
          for (const lang of groups.keys()) await run('DELETE', `/indexes/${prefix}_${lang}`);
        },
      };
    },
  };
}
