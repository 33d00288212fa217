import type { Locale } from '@closer/shared/locales.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { getIndexUid } from '@closer/shared/search/index-settings.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import { compareDocuments, findVanished, KNOWN_FIELDS, parseKnown } from './compare-documents.ts';
import type { KnownDocument } from './compare-documents.ts';
import { toBatches } from './fill-generation.ts';
import type { IndexStates } from './index-states.ts';
import type { MeilisearchApi } from './meilisearch-api.ts';

/** What live indexes hold: read again only after they changed. */
export interface KnownDocuments {
  read(api: MeilisearchApi, locale: Locale, states: IndexStates): Promise<readonly KnownDocument[]>;
}

/**
 * Knows as long as this process runs, and reads again where `IndexStates.changedAt` is another. `read` throws what
 * `readDocuments` throws.
 */
export function createKnownDocuments(): KnownDocuments {
  const known = new Map<string, { changedAt: string; documents: readonly KnownDocument[] }>();
  return {
    read: async (api, locale, { changedAt }) => {
      const uid = getIndexUid(locale);
      const at = changedAt.get(uid) ?? '';
      const before = known.get(uid);
      if (before?.changedAt === at) return before.documents;
      const documents = parseKnown(await api.readDocuments(uid, KNOWN_FIELDS));
      known.set(uid, { changedAt: at, documents });
      return documents;
    },
  };
}

/**
 * Takes what a release does not have out of the live indexes, and waits until it is found no more.
 *
 * @param isNewest false as soon as there is a newer release, which may have it again
 */
export async function removeVanished(
  api: MeilisearchApi,
  states: IndexStates,
  files: Release['files'],
  known: KnownDocuments,
  isNewest: () => boolean,
): Promise<void> {
  const remove = async (locale: Locale): Promise<readonly number[]> => {
    const vanished = findVanished(await known.read(api, locale, states), files);
    if (vanished.length === 0 || !isNewest()) return [];
    return [await api.removeDocuments(getIndexUid(locale), vanished)];
  };
  await api.waitFor((await Promise.all(states.live.map(remove))).flat());
}

type GetDocuments = (locale: Locale) => readonly SearchDocument[];

/**
 * Brings the live indexes of some languages in step, by digest, and waits until they are: what did not change is not sent. The server does
 * one index after the other, so those come first whose own texts changed: a title stands among the names in all languages.
 *
 * @param getBefore the documents of the publish before; null where that is not known
 */
export async function updateIndexes(
  api: MeilisearchApi,
  locales: readonly Locale[],
  states: IndexStates,
  getDocuments: GetDocuments,
  getBefore: GetDocuments | null,
  known: KnownDocuments,
): Promise<void> {
  const compare = async (locale: Locale) => {
    const there = await known.read(api, locale, states);
    const difference = compareDocuments(getDocuments(locale), there);
    return { locale, ...difference, own: countOwn(difference.added, getBefore?.(locale) ?? []) };
  };
  const differences = await Promise.all(locales.map(compare));
  const tasks: number[] = [];
  for (const { locale, added, removed } of differences.toSorted((a, b) => b.own - a.own)) {
    const uid = getIndexUid(locale);
    if (removed.length > 0) tasks.push(await api.removeDocuments(uid, removed));
    for (const batch of toBatches(added)) tasks.push(await api.addDocuments(uid, batch));
  }
  await api.waitFor(tasks);
}

/** Documents whose text in the language of their index is new. */
function countOwn(added: readonly SearchDocument[], before: readonly SearchDocument[]): number {
  const ids = new Set(added.map(({ id }) => id));
  const texts = new Map(before.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
  return added.filter(({ id, locale, textLocale, title, summary, body }) => {
    const last = texts.get(id);
    const isSame = last?.title === title && last.summary === summary && last.body === body;
    return textLocale === locale && !isSame;
  }).length;
}
