import { createHash } from 'node:crypto';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildSearchOutputs } from '@closer/site/src/search/build-search-outputs.ts';
import { createStaticSearchClient } from '@closer/site/src/search/static-search-client.ts';
import type { BenchDocument } from './corpus.ts';
import { groupByLang, MAX_IDS, type BenchEngine, type BenchIndex } from './search-engine.ts';

/** Files of an index by their addresses below the base. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A document as the record of a page: its body is the text, and there is no lead beside it. */
export function toRecord({ id, lang, title, body }: BenchDocument): SearchRecord {
  return {
    id,
    locale: lang,
    textLocale: lang,
    type: 'material',
    path: `/${lang}/material/${id}/`,
    title,
    summary: '',
    body,
    names: [],
    concepts: [],
    facets: { type: ['material'] },
    date: null,
  };
}

/**
 * The product's own pipeline: the files that a publish writes, read by the driver that the browser runs.
 * @param codeBytes size of the engine's program where the site is compiled
 */
export function createStaticEngine(codeBytes: number | null): BenchEngine {
  return {
    name: 'Closer, static',
    build: async (documents) => openFiles(await buildFiles(documents), codeBytes),
  };
}

/** The files that a publish of the documents writes. */
export async function buildFiles(documents: readonly BenchDocument[]): Promise<Files> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [lang, ofLang] of groupByLang(documents)) {
    for (const { path, render } of buildSearchOutputs(ofLang.map(toRecord), lang, digest)) {
      files.set(path, await render());
    }
  }
  return files;
}

/** Asked twice: by a reader who comes for the first time, for the bytes, and by one who has the files, for the time. */
function openFiles(files: Files, codeBytes: number | null): BenchIndex {
  const settled = createStaticSearchClient(readFrom(files, () => undefined));
  return {
    codeBytes,
    files: files.size,
    ask: async (lang: Locale, query: string) => {
      let bytes = 0;
      const newcomer = createStaticSearchClient(
        readFrom(files, (length) => {
          bytes += length;
        }),
      );
      const request = { query, locale: lang, filters: {}, offset: 0, facets: false };
      // A page of results; what the bench lists beyond it no reader fetches at first.
      await newcomer.search({ ...request, limit: 10 });
      const all = await settled.search({ ...request, limit: MAX_IDS });
      const began = performance.now();
      await settled.search({ ...request, limit: 10 });
      const ms = performance.now() - began;
      const { hits, total, closest, sure = closest ? 0 : total } = all;
      return { ids: hits.map(({ id }) => id), total, closest, sure, ms, bytes };
    },
    close: () => Promise.resolve(),
  };
}

function readFrom(files: Files, onRead: (length: number) => void) {
  return (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = files.get(path);
    if (bytes === undefined) return Promise.reject(new Error(`404 ${path}`));
    onRead(bytes.length);
    return Promise.resolve(bytes);
  };
}
