import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CloserError } from '@closer/shared/errors.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { close, createIndex } from 'pagefind';
import { MAX_IDS, type BenchAnswer, type BenchEngine } from './search-engine.ts';

/** The part of Pagefind's browser module that is used. */
interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}
interface PagefindInstance {
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  data(): Promise<{ readonly raw_url?: string; readonly url: string }>;
}

/** Results whose fragments a page of results fetches. */
const SHOWN = 10;

/** A fresh reader starts the WebAssembly anew: only every so many queries, or the bench takes hours. */
const NEWCOMER_EVERY = 20;

const ADDRESS = 'http://pagefind.test/';

/** Pagefind as it comes, its browser module run here over the files that it wrote. */
export function createPagefindEngine(): BenchEngine {
  return {
    name: 'Pagefind 1.6',
    build: async (documents) => {
      const folder = await mkdtemp(join(tmpdir(), 'closer-pagefind-'));
      const { index } = await createIndex();
      if (index === undefined) throw new CloserError('StartError', 'Pagefind gave no index.');
      for (const { id, lang, title, body } of documents) {
        await index.addCustomRecord({
          url: `/${encodeURIComponent(id)}/`,
          content: `${title}. ${body}`,
          language: lang,
          meta: { title },
        });
      }
      await index.writeFiles({ outputPath: folder });
      await close();
      const reader = await openFolder(folder);
      let asked = 0;
      return {
        codeBytes: reader.codeBytes,
        files: reader.files,
        ask: async (lang, query) => {
          asked += 1;
          return await reader.ask(lang, query, asked % NEWCOMER_EVERY === 1);
        },
        close: async () => {
          reader.close();
          await rm(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

async function openFolder(folder: string) {
  const files = await readdir(folder, { recursive: true });
  const scriptFile = join(folder, 'pagefind.js');
  const wasm = files.find((file) => file === 'wasm.unknown.pagefind') ?? '';
  const codeBytes =
    gzipSync(await readFile(scriptFile)).length + (await readFile(join(folder, wasm))).length;
  const module: PagefindModule = await import(pathToFileURL(scriptFile).href);
  const realFetch = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(ADDRESS)) return await realFetch(input, init);
    const { pathname } = new URL(url);
    const content = await readFile(join(folder, decodeURIComponent(pathname)));
    if (!pathname.includes('wasm')) bytes += content.length;
    return new Response(content);
  };
  const settled = new Map<Locale, PagefindInstance>();
  const ask = async (lang: Locale, query: string, fresh: boolean): Promise<BenchAnswer> => {
    // Pagefind takes the language from the page it is on.
    Object.assign(globalThis, { document: toPage(lang) });
    const open = (): PagefindInstance => module.createInstance({ basePath: ADDRESS });
    const reader = settled.get(lang) ?? open();
    settled.set(lang, reader);
    bytes = 0;
    if (fresh) await showResults(await open().search(query), SHOWN);
    const moved = fresh ? bytes : null;
    await reader.search(query);
    const began = performance.now();
    const found = await reader.search(query);
    const ms = performance.now() - began;
    const ids = await showResults(found, MAX_IDS);
    const total = found.results.length;
    return { ids, total, closest: false, sure: total, ms, bytes: moved };
  };
  return {
    codeBytes,
    files: files.length,
    ask,
    close: () => {
      globalThis.fetch = realFetch;
      Reflect.deleteProperty(globalThis, 'document');
    },
  };
}

const toPage = (lang: Locale) => ({
  currentScript: null,
  querySelector: () => ({ getAttribute: () => lang }),
});

async function showResults(
  { results }: { readonly results: readonly PagefindResult[] },
  count: number,
): Promise<readonly string[]> {
  const shown = await Promise.all(
    results.slice(0, count).map(async (result) => await result.data()),
  );
  return shown.map(({ raw_url: raw, url }) => decodeURIComponent((raw ?? url).slice(1, -1)));
}
