import { parseKeptLanguage, type Behind, type KeptLanguage } from './kept-language.ts';
import type { OfflineFile } from './offline-list.ts';

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
  /** Notes that a language is behind the site, or is not. A device so full that not even this can be written has it noted until the worker ends. */
  setBehind(locale: string, behind: Behind | undefined): Promise<void>;
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
  const open = async (name: 'languages' | 'files' | 'opened') => await caches.open(prefix + name);
  const toAddress = (path: string) => scope + path.slice(1);
  const toFileKey = ([path, digest]: OfflineFile) => `${toAddress(path)}?${digest}`;
  const known = remember(async () =>
    // To look must leave no empty cache behind.
    (await caches.has(`${prefix}languages`))
      ? await readLanguages(await open('languages'))
      : new Map(),
  );
  const languages = known.get;
  const putLanguage = async (locale: string, language: KeptLanguage) => {
    await (await open('languages')).put(toAddress(`/${locale}`), Response.json(language));
  };
  const sweep = async () => {
    const kept = [...(await languages()).values()].flatMap(({ files }) => files.map(toFileKey));
    await removeAllBut(await open('files'), new Set(kept));
  };
  const dropOpened = async (locale: string) => {
    await removeBelow(await open('opened'), toAddress(`/${locale}/`));
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
          file && (await (await open('files')).match(toFileKey(file), { ignoreVary: true }));
        if (found !== undefined) return found;
      }
      return await (await open('opened')).match(toAddress(path), { ignoreVary: true });
    },
    keys: async () => {
      const requests = await (await open('files')).keys();
      return new Set(requests.map(({ url }) => url.slice(scope.length - 1)));
    },
    put: async (file, response) => {
      await (await open('files')).put(toFileKey(file), response);
    },
    commit: async (locale, language) => {
      const before = (await languages()).get(locale);
      await putLanguage(locale, language);
      known.set(null);
      // A page that was opened before may need a style sheet that has gone with the old release.
      if (before !== undefined && toLook(before) !== toLook(language)) await dropOpened(locale);
      await sweep();
    },
    setBehind: async (locale, behind) => {
      const all = new Map(await languages());
      const before = all.get(locale);
      if (before === undefined) return;
      const language = { ...before, behind };
      known.set(all.set(locale, language));
      await putLanguage(locale, language).catch(() => undefined);
    },
    putOpened: async (path, response) => {
      const cache = await open('opened');
      await cache.put(toAddress(path), response);
      await removeOldest(cache, MOST_OPENED);
    },
    forget: async (locale) => {
      await (await open('languages')).delete(toAddress(`/${locale}`));
      known.set(null);
      await dropOpened(locale);
      await sweep();
    },
    clear: async () => {
      known.set(null);
      for (const name of await caches.keys())
        if (name.startsWith(prefix)) await caches.delete(name);
    },
  };
}

/** How a file is called among those that are here: `/bg/material/x/?<digest>`. */
export function toKey([path, digest]: OfflineFile): string {
  return `${path}?${digest}`;
}

type Languages = ReadonlyMap<string, KeptLanguage>;

/** Reads once, and anew after a failure or when it is told to. */
function remember(read: () => Promise<Languages>) {
  let known: Promise<Languages> | null = null;
  return {
    get: async (): Promise<Languages> => {
      const reading = known ?? read();
      known = reading;
      try {
        return await reading;
      } catch (error) {
        known = null;
        throw error;
      }
    },
    /** Null: it is read anew. */
    set: (languages: Languages | null) => {
      known = languages && Promise.resolve(languages);
    },
  };
}

async function readLanguages(cache: Cache): Promise<Languages> {
  const languages = new Map<string, KeptLanguage>();
  for (const { url } of await cache.keys()) {
    const text = await (await cache.match(url))?.text();
    // What an older worker wrote in another shape is fetched anew once the reader asks for it.
    const language = text === undefined ? null : parseKeptLanguage(text);
    if (language !== null) languages.set(url.slice(url.lastIndexOf('/') + 1), language);
  }
  return languages;
}

/** Style sheets, scripts and fonts of a release. */
const toLook = ({ files }: KeptLanguage): string =>
  JSON.stringify(files.filter(([path]) => path.startsWith('/_astro/')));

async function removeAllBut(cache: Cache, keys: ReadonlySet<string>): Promise<void> {
  for (const { url } of await cache.keys()) if (!keys.has(url)) await cache.delete(url);
}

async function removeBelow(cache: Cache, address: string): Promise<void> {
  for (const { url } of await cache.keys()) if (url.startsWith(address)) await cache.delete(url);
}

async function removeOldest(cache: Cache, most: number): Promise<void> {
  const [oldest, ...others] = await cache.keys();
  if (oldest !== undefined && others.length >= most) await cache.delete(oldest);
}
