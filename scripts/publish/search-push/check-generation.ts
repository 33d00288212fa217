import type { Locale } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';

/** Entries that are looked for in one language, and the share of them that must be among the first results. */
const MOST_ENTRIES = 30;
const SHARE = 0.9;
const FIRST = 10;

/**
 * Asks the golden queries of one language: all its entries are there, and the titles of some, drawn by their digests, lead to them.
 *
 * @param client answers from the indexes that are looked at
 * @returns what is wrong; null where they may go live
 */
export async function checkGeneration(
  client: SearchClient,
  locale: Locale,
  documents: readonly SearchDocument[],
): Promise<string | null> {
  const entries = documents.filter(({ kind }) => kind === 'entry');
  const ask = async (query: string) =>
    await client.search({ query, locale, filters: {}, facets: false, offset: 0, limit: FIRST });
  const { total } = await ask('');
  if (total !== entries.length) {
    return `${locale}: ${String(total)} entries are found instead of ${String(entries.length)}`;
  }
  const drawn = entries.toSorted((a, b) => (a.digest < b.digest ? -1 : 1)).slice(0, MOST_ENTRIES);
  let found = 0;
  for (const { title, work } of drawn) {
    const { hits } = await ask(title);
    // Whoever has the same title is as good.
    if (hits.some((hit) => hit.id === work || hit.title === title)) found += 1;
  }
  return found >= SHARE * drawn.length
    ? null
    : `${locale}: of ${String(drawn.length)} titles only ${String(found)} lead to their entries`;
}
