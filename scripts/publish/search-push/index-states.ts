import { createHash } from 'node:crypto';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { describeIndex, getIndexUid } from '@closer/shared/search/index-settings.ts';
import { z } from 'zod';
import type { MeilisearchApi } from './meilisearch-api.ts';

/** Lies beside the indexes, so that it is lost, or of an older day, together with them. */
const STATES = 'library__states';
const FIELDS = ['id', 'madeBy', 'run', 'replacedAt'];

const indexState = z.object({
  /** The language. */
  id: z.string(),
  /** Digest of everything the live index is made by. */
  madeBy: z.string(),
  /** The run that filled it. What it replaced has its name. */
  run: z.string(),
  /** ISO 8601 UTC. */
  replacedAt: z.iso.datetime(),
});
type State = z.infer<typeof indexState>;

/** Name of an index that is being filled, and after the swap of what it replaced. */
export const getGenerationUid = (locale: Locale, run: string): string =>
  `${getIndexUid(locale)}__${run}`;

/** How long what was replaced is kept, in milliseconds. */
const KEPT_FOR = 86_400_000;
/** Milliseconds without a change after which an index that is being filled was broken off. */
const LEFT_AFTER = 600_000;

/** What the server has of ours. */
export interface IndexStates {
  /** Languages whose index is live and made as this version makes it. */
  readonly fresh: readonly Locale[];
  /** Those whose index must be filled anew. */
  readonly stale: readonly Locale[];
  /** Languages that have an index, whatever it is made by. */
  readonly live: readonly Locale[];
  /** Names of indexes of ours that nobody needs any more: of a run that was broken off, or replaced a day ago. */
  readonly leftOver: readonly string[];
  /** When each index was changed last, by its name. */
  readonly changedAt: ReadonlyMap<string, string>;
}

const getMadeBy = (locale: Locale): string =>
  createHash('sha256').update(describeIndex(locale)).digest('hex');

/** Looks at the server: it alone knows what it has, also after it was lost or restored. */
export async function readIndexStates(api: MeilisearchApi, now: Date): Promise<IndexStates> {
  const indexes = await api.listIndexes();
  const changedAt = new Map(indexes.map(({ uid, updatedAt }) => [uid, updatedAt]));
  const states = changedAt.has(STATES) ? await readStates(api) : [];
  const live = LOCALE_CODES.filter((locale) => changedAt.has(getIndexUid(locale)));
  const isFresh = (locale: Locale): boolean =>
    states.some(({ id, madeBy }) => id === locale && madeBy === getMadeBy(locale));
  const fresh = live.filter(isFresh);
  const kept = new Set(
    states
      .filter(({ replacedAt }) => now.getTime() - Date.parse(replacedAt) < KEPT_FOR)
      .flatMap(({ run }) => LOCALE_CODES.map((locale) => getGenerationUid(locale, run))),
  );
  return {
    fresh,
    live,
    stale: LOCALE_CODES.filter((locale) => !fresh.includes(locale)),
    leftOver: [...changedAt]
      .filter(([uid, at]) => isGeneration(uid) && !kept.has(uid) && isLeft(at, now))
      .map(([uid]) => uid),
    changedAt,
  };
}

/** What changed a short while ago may be what another process fills at this moment. */
const isLeft = (changedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(changedAt) > LEFT_AFTER;

const isGeneration = (uid: string): boolean =>
  LOCALE_CODES.some((locale) => uid.startsWith(getGenerationUid(locale, '')));

async function readStates(api: MeilisearchApi): Promise<readonly State[]> {
  const documents = await api.readDocuments(STATES, FIELDS);
  return documents.flatMap((each) => {
    const parsed = indexState.safeParse(each);
    return parsed.success ? parsed.data : [];
  });
}

/** Notes that the indexes of these languages are as this version makes them. Gives the tasks. */
export async function noteFilled(
  api: MeilisearchApi,
  locales: readonly Locale[],
  run: string,
  now: Date,
): Promise<readonly number[]> {
  const states = locales.map((locale): State => ({
    id: locale,
    madeBy: getMadeBy(locale),
    run,
    replacedAt: now.toISOString(),
  }));
  return [await api.addDocuments(STATES, states)];
}
