import type { MeilisearchApi, MeilisearchKey } from './meilisearch-api.ts';

/** The two keys that Closer works with. */
export interface SearchKeys {
  /** Fills, changes and swaps the indexes. */
  readonly index: string;
  /** Searches them, and nothing else: all that the site server knows. */
  readonly search: string;
}

const DAY = 86_400_000;
/** How long a search key works, and how long before its end the next is made: both have time to change over. */
const LIFE = 90 * DAY;
const RENEW = 30 * DAY;

/** Every index of ours begins so, those that are being filled too. */
const INDEXES = ['library_*'];

/** The part of the server that keeps keys. */
type KeyKeeper = Pick<MeilisearchApi, 'listKeys' | 'createKey' | 'deleteKey'>;

/** Milliseconds after which everybody who is told of a new key works with it. */
const CHANGE_OVER = 600_000;

interface Wanted {
  readonly name: string;
  readonly actions: readonly string[];
  /** Milliseconds; null: for ever. */
  readonly life: number | null;
}

const INDEX_KEY: Wanted = {
  name: 'Closer: fills the indexes',
  actions: [
    'documents.add',
    'documents.delete',
    'documents.get',
    'indexes.create',
    'indexes.delete',
    'indexes.get',
    'indexes.swap',
    'settings.update',
    'tasks.get',
  ],
  life: null,
};
const SEARCH_KEY: Wanted = { name: 'Closer: searches', actions: ['search'], life: LIFE };

/**
 * The keys of this installation, made once from the master key with the least rights that do; may be run again at any time. A search key
 * that ends within 30 days gets a successor.
 *
 * @param api with the master key
 */
export async function ensureKeys(api: KeyKeeper, now: Date): Promise<SearchKeys> {
  const there = await api.listKeys();
  return {
    index: await ensureKey(api, there, INDEX_KEY, now),
    search: await ensureKey(api, there, SEARCH_KEY, now),
  };
}

/**
 * Removes what earlier versions of Closer, and earlier days of this one, left: keys of our names beside those in use, which have been there
 * for ten minutes. May be run again at any time. Keys of others stay.
 *
 * @param api with the master key
 * @param inUse the site server has been told of them
 */
export async function removeOldKeys(api: KeyKeeper, inUse: SearchKeys, now: Date): Promise<void> {
  const there = await api.listKeys();
  const ours = [INDEX_KEY.name, SEARCH_KEY.name].flatMap((name) => {
    const ofName = there.filter((key) => key.name === name);
    const used = ofName.find(({ key }) => key === inUse.index || key === inUse.search);
    const isSettled =
      used !== undefined && now.getTime() - Date.parse(used.createdAt) >= CHANGE_OVER;
    return isSettled ? ofName.filter((key) => key !== used) : [];
  });
  for (const { uid } of ours) await api.deleteKey(uid);
}

async function ensureKey(
  api: KeyKeeper,
  there: readonly MeilisearchKey[],
  wanted: Wanted,
  now: Date,
): Promise<string> {
  const fitting = there
    .filter((key) => fits(key, wanted) && getLeft(key, now) > RENEW)
    .toSorted((a, b) => getLeft(b, now) - getLeft(a, now));
  if (fitting[0] !== undefined) return fitting[0].key;
  const { name, actions, life } = wanted;
  const expiresAt = life === null ? null : new Date(now.getTime() + life).toISOString();
  const made = await api.createKey({ name, actions: [...actions], indexes: INDEXES, expiresAt });
  return made.key;
}

/** A key of another version of Closer may have other rights, which cannot be changed. */
function fits(key: MeilisearchKey, { name, actions }: Wanted): boolean {
  return (
    key.name === name &&
    key.actions.toSorted().join() === actions.toSorted().join() &&
    key.indexes.join() === INDEXES.join()
  );
}

function getLeft({ expiresAt }: MeilisearchKey, now: Date): number {
  return expiresAt === null ? Infinity : Date.parse(expiresAt) - now.getTime();
}
