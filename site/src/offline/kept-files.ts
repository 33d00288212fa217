import { parseList, parseSummary, type OfflineFile, type OfflineSummary } from './offline-list.ts';

/** A language on this device: its summary, and every file of the one release that it is from. */
export interface KeptLanguage {
  readonly summary: OfflineSummary;
  readonly files: readonly OfflineFile[];
}

/** What this device keeps. Files lie under their digests and a language is a list of them, so that one release replaces another at once. */
export interface KeptFiles {
  /** By locale. */
  languages(): Promise<ReadonlyMap<string, KeptLanguage>>;
  /** A file that a kept language names, or a page that was opened. */
  find(path: string): Promise<Response | undefined>;
  /** Keys of the files that are here, of whatever release; see `toKey`. */
  keys(): Promise<ReadonlySet<string>>;
  put(file: OfflineFile, response: Response): Promise<void>;
  /** Makes a language this release's, in one write, and lets go of what no language names any more. */
  commit(locale: string, language: KeptLanguage): Promise<void>;
  /** A page that was opened and is in no list. */
  putOpened(path: string, response: Response): Promise<void>;
  forget(locale: string): Promise<void>;
  /** Lets go of files that no language names. */
  sweep(): Promise<void>;
  clear(): Promise<void>;
}

/** Pages that were opened, of all languages: the first to come are the first to go. */
const MOST_OPENED = 200;

/** Before the names of all our caches of one site: others may lie on the same host. */
export function getCachePrefix(scope: string): string {
  return `closer offline ${scope} `;
}

/**
 * @param caches of the browser; whatever they throw is thrown, above all `QuotaExceededError`
 * @param scope address of the site, with a slash at its end
 */
export function createKeptFiles(caches: CacheStorage, scope: string): KeptFiles {
  const prefix = getCachePrefix(scope);
  const openLists = async () => await caches.open(`${prefix}languages`);
  const openFiles = async () => await caches.open(`${prefix}files`);
  const openOpened = async () => await caches.open(`${prefix}opened`);
  const toAddress = (path: string) => scope + path.slice(1);
  const toFileKey = ([path, digest]: OfflineFile) => `${toAddress(path)}?${digest}`;
  let known: Promise<ReadonlyMap<string, KeptLanguage>> | null = null;
  const read = async (): Promise<ReadonlyMap<string, KeptLanguage>> =>
    // To look must leave no empty cache behind.
    (await caches.has(`${prefix}languages`)) ? await readLanguages(openLists) : new Map();
  const languages = async () => {
    const reading = known ?? read();
    known = reading;
    try {
      return await reading;
    } catch (error) {
      known = null;
      throw error;
    }
  };
  const sweep = async () => {
    const kept = [...(await languages()).values()].flatMap(({ files }) => files.map(toFileKey));
    await removeAllBut(await openFiles(), new Set(kept));
  };
  const dropOpened = async (locale: string) => {
    const cache = await openOpened();
    for (const { url } of await cache.keys())
      if (url.startsWith(toAddress(`/${locale}/`))) await cache.delete(url);
  };
  return {
    languages,
    sweep,
    find: async (path) => {
      const all = await languages();
      if (all.size === 0) return undefined;
      for (const { files } of all.values()) {
        const file = files.find(([each]) => each === path);
        const found =
          file && (await (await openFiles()).match(toFileKey(file), { ignoreVary: true }));
        if (found !== undefined) return found;
      }
      return await (await openOpened()).match(toAddress(path), { ignoreVary: true });
    },
    keys: async () => {
      const requests = await (await openFiles()).keys();
      return new Set(requests.map(({ url }) => url.slice(scope.length - 1)));
    },
    put: async (file, response) => {
      await (await openFiles()).put(toFileKey(file), response);
    },
    commit: async (locale, language) => {
      const before = (await languages()).get(locale);
      await (await openLists()).put(toAddress(`/${locale}`), Response.json(language));
      known = null;
      // A page that was opened before may need a style sheet that has gone with the old release.
      if (before !== undefined && toLook(before) !== toLook(language)) await dropOpened(locale);
      await sweep();
    },
    putOpened: async (path, response) => {
      const cache = await openOpened();
      await cache.put(toAddress(path), response);
      const [oldest, ...others] = await cache.keys();
      if (oldest !== undefined && others.length >= MOST_OPENED) await cache.delete(oldest);
    },
    forget: async (locale) => {
      await (await openLists()).delete(toAddress(`/${locale}`));
      known = null;
      await dropOpened(locale);
      await sweep();
    },
    clear: async () => {
      known = null;
      for (const name of await caches.keys())
        if (name.startsWith(prefix)) await caches.delete(name);
    },
  };
}

/** How a file is called among those that are here: `/bg/material/x/?<digest>`. */
export function toKey([path, digest]: OfflineFile): string {
  return `${path}?${digest}`;
}

async function readLanguages(open: () => Promise<Cache>): Promise<Map<string, KeptLanguage>> {
  const cache = await open();
  const languages = new Map<string, KeptLanguage>();
  for (const { url } of await cache.keys()) {
    const text = await (await cache.match(url))?.text();
    // What an older worker wrote in another shape is fetched anew once the reader asks for it.
    const language = text === undefined ? null : parseKept(text);
    if (language !== null) languages.set(url.slice(url.lastIndexOf('/') + 1), language);
  }
  return languages;
}

function parseKept(text: string): KeptLanguage | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('summary' in kept)) return null;
    const summary = parseSummary(JSON.stringify(kept.summary));
    const { files } = parseList(JSON.stringify({ ...kept, format: summary.format }));
    return { summary, files };
  } catch {
    return null;
  }
}

/** Style sheets, scripts and fonts of a release. */
const toLook = ({ files }: KeptLanguage): string =>
  JSON.stringify(files.filter(([path]) => path.startsWith('/_astro/')));

async function removeAllBut(cache: Cache, keys: ReadonlySet<string>): Promise<void> {
  for (const { url } of await cache.keys()) if (!keys.has(url)) await cache.delete(url);
}
