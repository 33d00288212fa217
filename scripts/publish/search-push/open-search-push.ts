import { CloserError } from '@closer/shared/errors.ts';
import type { Settings } from '../../env.ts';
import { getBackoff } from '../cms-client.ts';
import { ensureKeys, removeOldKeys } from './ensure-keys.ts';
import type { SearchKeys } from './ensure-keys.ts';
import { createMeilisearchApi } from './meilisearch-api.ts';
import { createSearchPush } from './search-push.ts';
import type { SearchPush } from './search-push.ts';
import { forgetSearchServer, tellSiteServer } from './tell-site-server.ts';

interface Opening {
  readonly log: (message: string) => void;
  /** The process stays, so what fails is tried again by itself. */
  readonly stays: boolean;
  /** All indexes are filled anew. */
  readonly reindex: boolean;
}

/** Milliseconds for which the keys of the server are not looked at again. */
const KEYS_HOLD = 60_000;

/**
 * The way to the Meilisearch of this installation; null without one, and then the site server knows of none either.
 */
export async function openSearchPush(
  settings: Settings,
  { log, stays, reindex }: Opening,
): Promise<SearchPush | null> {
  const { MEILI_URL: url, DATA_DIR } = settings;
  if (url === undefined) {
    await forgetSearchServer(DATA_DIR);
    return null;
  }
  const { MEILI_MASTER_KEY } = settings;
  let made: { readonly keys: SearchKeys; readonly at: number } | null = null;
  return createSearchPush({
    connect: async () => {
      if (made === null || Date.now() - made.at > KEYS_HOLD) {
        made = { keys: await getKeys(settings, url), at: Date.now() };
      }
      const { keys } = made;
      return {
        keys,
        index: createMeilisearchApi(url, keys.index),
        search: async (body) => await createMeilisearchApi(url, keys.search).search(body),
        removeOldKeys: async () => {
          // Keys that were made by hand are their maker's.
          if (MEILI_MASTER_KEY === undefined) return;
          await removeOldKeys(createMeilisearchApi(url, MEILI_MASTER_KEY), keys, new Date());
        },
      };
    },
    tell: async (key) => {
      await tellSiteServer(DATA_DIR, url, key);
    },
    log,
    now: () => new Date(),
    getPause: stays ? getBackoff : null,
    reindex,
  });
}

async function getKeys(settings: Settings, url: string): Promise<SearchKeys> {
  const { MEILI_MASTER_KEY, MEILI_INDEX_KEY, MEILI_SEARCH_KEY } = settings;
  if (MEILI_INDEX_KEY !== undefined && MEILI_SEARCH_KEY !== undefined) {
    return { index: MEILI_INDEX_KEY, search: MEILI_SEARCH_KEY };
  }
  if (MEILI_MASTER_KEY !== undefined) {
    return await ensureKeys(createMeilisearchApi(url, MEILI_MASTER_KEY), new Date());
  }
  throw new CloserError('EnvError', 'MEILI_MASTER_KEY is missing; MEILI_URL needs it.');
}
