import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { BenchDocument } from './corpus.ts';
import { groupByLang, MAX_IDS, type BenchEngine } from './search-engine.ts';

/** gzip bytes of the library, from its own `dist`. */
const CODE_BYTES = 5900;

const OPTIONS = {
  fields: ['title', 'body'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
};

/** MiniSearch as its manual shows it: prefixes, a fifth of the letters may differ. Its index is loaded whole. */
export const miniSearchEngine: BenchEngine = {
  name: 'MiniSearch 7.2',
  build: (documents) => {
    const indexes = new Map(
      Array.from(groupByLang(documents), ([lang, ofLang]) => {
        const index = new MiniSearch<BenchDocument>(OPTIONS);
        index.addAll(ofLang);
        const bytes = gzipSync(JSON.stringify(index)).length;
        return [lang, { index, bytes }] as const;
      }),
    );
    return Promise.resolve({
      codeBytes: CODE_BYTES,
      files: indexes.size,
      ask: (lang, query) => {
        const began = performance.now();
        const { index, bytes } = indexes.get(lang) ?? {};
        const results = index?.search(query) ?? [];
        const ms = performance.now() - began;
        const ids = results.slice(0, MAX_IDS).map(({ id }) => String(id));
        return Promise.resolve({
          ids,
          total: results.length,
          closest: false,
          sure: results.length,
          ms,
          bytes: bytes ?? 0,
        });
      },
      close: () => Promise.resolve(),
    });
  },
};
