import { CloserError } from '@closer/shared/errors.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import { getIndexSettings, getIndexUid } from '@closer/shared/search/index-settings.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import { checkGeneration } from './check-generation.ts';
import { compareDocuments, KNOWN_FIELDS, parseKnown } from './compare-documents.ts';
import { getGenerationUid, noteFilled } from './index-states.ts';
import type { MeilisearchApi } from './meilisearch-api.ts';

/** Documents sent in one request: enough that the server is quick, and so few that a publish meanwhile waits for little. */
const BATCH = 1000;

export interface Generation {
  readonly locales: readonly Locale[];
  /** Those of `locales` that have a live index. */
  readonly live: readonly Locale[];
  /** Name of the run: digits and small letters. */
  readonly run: string;
  /** The documents that are wanted now: others than before where something was published meanwhile. */
  readonly getDocuments: (locale: Locale) => readonly SearchDocument[];
  /** Called between requests: what is published meanwhile goes into the live indexes too. */
  readonly keepUp: () => Promise<void>;
  readonly createSearchClient: SiteRenderer['createSearchClient'];
  /** Asks the indexes with the right to search only. */
  readonly search: MeilisearchApi['search'];
  readonly now: () => Date;
}

/**
 * Fills indexes beside the live ones, tries them, and lets all languages change places at once. Where anything fails the live ones
 * stay as they are, and what was filled is removed.
 *
 * @throws CloserError `SearchError` with what failed.
 */
export async function fillGeneration(api: MeilisearchApi, generation: Generation): Promise<void> {
  const { locales, run, live } = generation;
  const uids = locales.map((locale) => getGenerationUid(locale, run));
  try {
    for (const locale of locales) await fill(api, generation, locale);
    // What was published while they were filled. What comes after this the live indexes get, and these once they are live.
    const newest = new Map(
      locales.map((locale) => [locale, generation.getDocuments(locale)] as const),
    );
    for (const [locale, wanted] of newest) await bringUpToDate(api, generation, locale, wanted);
    await tryOut(generation, newest);
  } catch (error) {
    for (const uid of uids) await api.deleteIndex(uid).catch(() => undefined);
    throw error;
  }
  const swaps = locales.map((locale) => {
    const pair = [getGenerationUid(locale, run), getIndexUid(locale)] as const;
    return { indexes: pair, rename: !live.includes(locale) };
  });
  await api.swapIndexes(swaps);
  await api.waitFor(await noteFilled(api, locales, run, generation.now()));
}

async function fill(api: MeilisearchApi, generation: Generation, locale: Locale): Promise<void> {
  const uid = getGenerationUid(locale, generation.run);
  await api.waitFor([
    await api.createIndex(uid),
    await api.setSettings(uid, getIndexSettings(locale)),
  ]);
  await addInBatches(api, uid, generation.getDocuments(locale), generation.keepUp);
}

async function bringUpToDate(
  api: MeilisearchApi,
  { keepUp, run }: Generation,
  locale: Locale,
  wanted: readonly SearchDocument[],
): Promise<void> {
  const uid = getGenerationUid(locale, run);
  const known = parseKnown(await api.readDocuments(uid, KNOWN_FIELDS));
  const { added, removed } = compareDocuments(wanted, known);
  if (removed.length > 0) await api.waitFor([await api.removeDocuments(uid, removed)]);
  await addInBatches(api, uid, added, keepUp);
}

/** Adds documents, and waits until they are found. */
async function addInBatches(
  api: MeilisearchApi,
  uid: string,
  documents: readonly SearchDocument[],
  between: () => Promise<void>,
): Promise<void> {
  for (const batch of toBatches(documents)) {
    await api.waitFor([await api.addDocuments(uid, batch)]);
    await between();
  }
}

/** Documents in parts that are sent in one request each. */
export function toBatches(
  documents: readonly SearchDocument[],
): readonly (readonly SearchDocument[])[] {
  return Array.from({ length: Math.ceil(documents.length / BATCH) }, (_, at) =>
    documents.slice(at * BATCH, (at + 1) * BATCH),
  );
}

async function tryOut(
  { locales, run, createSearchClient, search }: Generation,
  held: ReadonlyMap<Locale, readonly SearchDocument[]>,
): Promise<void> {
  // The driver asks for the live names; the new ones hide behind them.
  const toNew = (text: string): string =>
    rename(text, locales, (locale) => [getIndexUid(locale), getGenerationUid(locale, run)]);
  const toLive = (text: string): string =>
    rename(text, locales, (locale) => [getGenerationUid(locale, run), getIndexUid(locale)]);
  const client = createSearchClient(async (body) => {
    const said = await search(JSON.parse(toNew(JSON.stringify(body))));
    const answer: unknown = JSON.parse(toLive(JSON.stringify(said)));
    return answer;
  });
  const faults: string[] = [];
  for (const [locale, documents] of held) {
    const fault = await checkGeneration(client, locale, documents);
    if (fault !== null) faults.push(fault);
  }
  if (faults.length === 0) return;
  throw new CloserError(
    'SearchError',
    `The new indexes of Meilisearch do not find what they hold, so they do not go live. ${faults.join('; ')}.`,
    { hint: 'The indexes before them, or that of the site itself, answer on. It is tried again.' },
  );
}

/** Names of indexes as strings of JSON: a text that is one of them and nothing else does not occur. */
function rename(
  text: string,
  locales: readonly Locale[],
  getNames: (locale: Locale) => readonly [from: string, to: string],
): string {
  return locales.reduce((renamed, locale) => {
    const [from, to] = getNames(locale);
    return renamed.replaceAll(`"${from}"`, `"${to}"`);
  }, text);
}
