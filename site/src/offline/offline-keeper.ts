import type { Locale } from '@closer/shared/locales.ts';
import { getCachePrefix } from './kept-files.ts';
import { isKeeperReply, type Kept, type KeeperCall, type KeeperReply } from './keeper-messages.ts';
import { getSummaryPath, parseSummary, type OfflineSummary } from './offline-list.ts';

/** Milliseconds without a word from the worker after which it counts as gone. */
const SILENCE = 30_000;

/** How keeping ended: kept, or why not. */
export type KeepEnd = Extract<KeeperReply, { kept: Kept | null } | { fault: unknown }>;

/** Keeps a language on this device, and takes that back. Nothing rejects. */
export interface OfflineKeeper {
  /** What would be kept; null where the site cannot be asked. */
  describe(locale: Locale): Promise<OfflineSummary | null>;
  ask(locale: Locale): Promise<Kept | null>;
  keep(locale: Locale, onProgress: (done: number, total: number) => void): Promise<KeepEnd>;
  forget(locale: Locale): Promise<void>;
}

interface KeeperWorker {
  postMessage(message: KeeperCall, ports: MessagePort[]): void;
}
interface KeeperRegistration {
  readonly active: KeeperWorker | null;
  unregister(): Promise<boolean>;
}

/** The parts of the browser that are needed. */
export interface KeeperBrowser {
  readonly container: {
    register(script: string, options: RegistrationOptions): Promise<unknown>;
    getRegistration(scope: string): Promise<KeeperRegistration | undefined>;
    readonly ready: Promise<KeeperRegistration>;
  };
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'>;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** `https://example.org`. */
  readonly origin: string;
}

/**
 * The page's side of the worker.
 * @param base path of the site on its host, without a slash at its end
 */
export function createOfflineKeeper(browser: KeeperBrowser, base: string): OfflineKeeper {
  const { container, caches } = browser;
  const scope = `${base}/`;
  return {
    describe: async (locale) => {
      try {
        const response = await browser.fetch(base + getSummaryPath(locale), { cache: 'no-cache' });
        return parseSummary(await response.text());
      } catch {
        return null;
      }
    },
    ask: async (locale) => {
      const worker = (await container.getRegistration(scope).catch(() => undefined))?.active;
      const end = worker && (await call(worker, { ask: locale }));
      return end && 'kept' in end ? end.kept : null;
    },
    keep: async (locale, onProgress) => {
      try {
        const script = `${base}/service-worker.js`;
        await container.register(script, { scope, updateViaCache: 'none' });
        const { active } = await container.ready;
        return active === null
          ? { fault: 'line' }
          : await call(active, { keep: locale }, onProgress);
      } catch {
        return { fault: 'line' };
      }
    },
    forget: async (locale) => {
      const registration = await container.getRegistration(scope).catch(() => undefined);
      const end = registration?.active && (await call(registration.active, { forget: locale }));
      if (end && 'kept' in end) return;
      // A worker that does not answer takes everything along.
      const prefix = getCachePrefix(browser.origin + scope);
      for (const name of await caches.keys())
        if (name.startsWith(prefix)) await caches.delete(name);
      await registration?.unregister();
    },
  };
}

async function call(
  worker: KeeperWorker,
  message: KeeperCall,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<KeepEnd> {
  const { port1, port2 } = new MessageChannel();
  const end = await new Promise<KeepEnd>((resolve) => {
    const giveUp = () => {
      resolve({ fault: 'line' });
    };
    let timer = setTimeout(giveUp, SILENCE);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      if (!isKeeperReply(data)) return;
      if ('done' in data) {
        onProgress(data.done, data.total);
        timer = setTimeout(giveUp, SILENCE);
      } else resolve(data);
    };
    worker.postMessage(message, [port2]);
  });
  port1.close();
  return end;
}
