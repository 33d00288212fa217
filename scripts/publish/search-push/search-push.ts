import { setTimeout as sleep } from 'node:timers/promises';
import type { Locale } from '@closer/shared/locales.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { toReason } from '@closer/shared/render/finding-words.ts';
import type { Finding, OpenSite, SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import { fillGeneration } from './fill-generation.ts';
import { losesPages } from './compare-documents.ts';
import { readIndexStates } from './index-states.ts';
import type { SearchKeys } from './ensure-keys.ts';
import type { MeilisearchApi } from './meilisearch-api.ts';
import { createKnownDocuments, removeVanished, updateIndexes } from './update-indexes.ts';
import type { KnownDocuments } from './update-indexes.ts';

/** The part of a publish that Meilisearch has. Nothing of it stops a publish: what fails is told, and made up for. */
export interface SearchPush {
  /**
   * Before the switch: what the release does not have is found no more. Where it loses no page of the one `before`, nobody is asked.
   * The site server names no page that is not there, so a slow server is not waited for: what it is late with is made up for.
   */
  takeOut(files: Release['files'], before: Release['files']): Promise<void>;
  /** After the switch: what is new is found. Gives what editors are told. */
  bringIn(
    site: OpenSite,
    createSearchClient: SiteRenderer['createSearchClient'],
  ): Promise<readonly Finding[]>;
  /** Ends when all is done that was begun, or has failed. */
  settle(): Promise<void>;
}

export interface SearchPushOptions {
  /** Connects with the keys of this installation, made anew where one ends. */
  readonly connect: () => Promise<{ readonly keys: SearchKeys } & Connected>;
  /** Tells the site server, once its indexes are filled. */
  readonly tell: (searchKey: string) => Promise<void>;
  readonly log: (message: string) => void;
  readonly now: () => Date;
  /** Milliseconds before try number `attempt` (from 1) after a failure; null: it is not tried again. */
  readonly getPause: ((attempt: number) => number) | null;
  /** All indexes are filled anew, though they are as they should be. */
  readonly reindex: boolean;
}

interface Connected {
  readonly index: MeilisearchApi;
  readonly search: MeilisearchApi['search'];
  /** Removes the keys that nobody works with any more, once the site server has been told of those in use. */
  readonly removeOldKeys: () => Promise<void>;
}

/** Milliseconds that a publish waits: for what is taken out before the switch, and for what is brought in after it. */
const PATIENCE_BEFORE = 500;
const PATIENCE = 3000;

/** What is to be found: the newest library that was published. */
interface Wanted {
  readonly getDocuments: (locale: Locale) => readonly SearchDocument[];
  readonly createSearchClient: SiteRenderer['createSearchClient'];
}

/** What is known between two pieces of work. */
interface Progress {
  /** The newest; null before the first publish. */
  wanted: Wanted | null;
  /** What all indexes hold. */
  done: Wanted | null;
  reindex: boolean;
  /** The last piece of work failed, and that was told. */
  failed: boolean;
  working: Promise<void> | null;
  /** The files of the newest release: what an older one lost may be there again. */
  newest: Release['files'] | null;
  /** Ends, well or not, when all is taken out that was to be. */
  taking: Promise<void>;
}

/** Keeps the indexes of Meilisearch in step with what is published: one piece of work at a time, always towards the newest library. */
export function createSearchPush(options: SearchPushOptions): SearchPush {
  const { connect, now } = options;
  const known = createKnownDocuments();
  const progress: Progress = {
    wanted: null,
    done: null,
    reindex: options.reindex,
    failed: false,
    working: null,
    newest: null,
    taking: Promise.resolve(),
  };
  return {
    takeOut: async (files, before) => {
      progress.newest = files;
      if (!losesPages(before, files)) return;
      const take = async (): Promise<void> => {
        const { index } = await connect();
        const isNewest = (): boolean => progress.newest === files;
        await removeVanished(index, await readIndexStates(index, now()), files, known, isNewest);
      };
      // What cannot be taken out now is made up for after the switch, which tells of it.
      progress.taking = progress.taking.then(take).catch(() => undefined);
      await waitAtMost(progress.taking, progress.failed ? 0 : PATIENCE_BEFORE);
    },
    bringIn: async (site, createSearchClient) => {
      // A server that is known to be away is tried again beside.
      const patience = progress.failed && progress.working !== null ? 0 : PATIENCE;
      progress.wanted = { getDocuments: rememberByLocale(site), createSearchClient };
      progress.working ??= work(options, progress, known).finally(() => {
        progress.working = null;
      });
      await waitAtMost(progress.working, patience);
      return progress.failed ? [BEHIND] : [];
    },
    settle: async () => {
      await progress.taking;
      await progress.working;
    },
  };
}

/** Works until the newest library is found, and tries again after each failure where it may. */
async function work(
  options: SearchPushOptions,
  progress: Progress,
  known: KnownDocuments,
): Promise<void> {
  const { log, getPause } = options;
  let failures = 0;
  while (progress.wanted !== null && progress.wanted !== progress.done) {
    try {
      await bringInStep(options, progress, progress.wanted, known);
      if (progress.failed) log('Meilisearch has what it lacked.');
      progress.failed = false;
      failures = 0;
    } catch (error) {
      // The first tells; the rest of a long outage would only repeat it.
      if (!progress.failed) log(toText(error));
      progress.failed = true;
      failures += 1;
      if (getPause === null) return;
      await sleep(getPause(failures), undefined, { ref: false });
    }
  }
}

async function bringInStep(
  { connect, tell, log, now }: SearchPushOptions,
  progress: Progress,
  first: Wanted,
  known: KnownDocuments,
): Promise<void> {
  const { keys, index, search, removeOldKeys } = await connect();
  let updated: Wanted | null = null;
  const getWanted = (): Wanted => progress.wanted ?? first;
  /** The live indexes that are as this version makes them follow at once, also while others are filled. */
  const keepUp = async (): Promise<void> => {
    const wanted = getWanted();
    if (wanted === updated) return;
    // Late, it would take out again what is brought in.
    await progress.taking;
    const states = await readIndexStates(index, now());
    const before = progress.done?.getDocuments ?? null;
    await updateIndexes(index, states.fresh, states, wanted.getDocuments, before, known);
    updated = wanted;
  };
  await keepUp();
  const { stale, fresh, live, leftOver } = await readIndexStates(index, now());
  await index.waitFor(await Promise.all(leftOver.map(async (uid) => await index.deleteIndex(uid))));
  const locales = progress.reindex ? [...stale, ...fresh] : stale;
  if (locales.length > 0) {
    log('Filling the indexes of Meilisearch...');
    await fillGeneration(index, {
      locales,
      live,
      run: toRun(now()),
      getDocuments: (locale) => getWanted().getDocuments(locale),
      keepUp,
      createSearchClient: first.createSearchClient,
      search,
      now,
    });
    progress.reindex = false;
    log('The indexes of Meilisearch are filled.');
    // What was published while they were tried.
    updated = null;
    await keepUp();
  }
  await tell(keys.search);
  progress.done = updated;
  // They do no harm: it is tried again with the next publish.
  await removeOldKeys().catch(() => undefined);
}

const BEHIND: Finding = {
  locale: null,
  type: '',
  entry: 'Meilisearch',
  field: '',
  adminPath: null,
  ...toReason('search-behind'),
};

/** Building documents analyses every word: once a language. */
function rememberByLocale(site: OpenSite): Wanted['getDocuments'] {
  const built = new Map<Locale, readonly SearchDocument[]>();
  return (locale) => {
    const documents = built.get(locale) ?? site.searchDocuments(locale);
    built.set(locale, documents);
    return documents;
  };
}

async function waitAtMost(work: Promise<void>, patience: number): Promise<void> {
  const end = new AbortController();
  await Promise.race([
    work,
    sleep(patience, undefined, { signal: end.signal }).catch(() => undefined),
  ]);
  end.abort();
}

/** `20261005t101500z`: the name of an index takes no more. */
const toRun = (now: Date): string => now.toISOString().replaceAll(/[-:.]/gu, '').toLowerCase();

const toText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const hint = 'hint' in error && typeof error.hint === 'string' ? ` ${error.hint}` : '';
  return `${error.message}${hint}`;
};
