import type { Locale } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { drawParadigms, listWords } from '../bench/paradigms.ts';
import { createRandom } from '../bench/random.ts';
import { readDictionary } from '../bench/read-dictionary.ts';

/** Words drawn for each language. */
export const ABSENT_WORDS = 300;

/** The same words in every run; another number draws others. */
const SEED = 20261122;

/** All words of the records, in any language: names and labels are findable in every index. */
function listKnown(records: readonly SearchRecord[]): ReadonlySet<string> {
  const texts = records.flatMap(({ title, summary, body, names, concepts, pages = [] }) => [
    ...[title, summary, body, ...names, ...concepts],
    ...pages.map(({ text }) => text),
  ]);
  return new Set(texts.flatMap(listWords));
}

/** Words of a language's dictionary that stand in no form anywhere in the records, one form of each. */
export async function drawAbsent(
  records: readonly SearchRecord[],
  locale: Locale,
): Promise<readonly string[]> {
  const random = createRandom(SEED);
  const dictionary = await readDictionary(locale);
  const drawn = drawParadigms(dictionary, ABSENT_WORDS, listKnown(records), random);
  return drawn.map(({ written }) => random.pick(written));
}

/** Of each word, how many results a driver gives as if they were what was asked for; words without any are left out. */
export async function findUnlabelled(
  client: SearchClient,
  locale: Locale,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const query of words) {
    const request = { query, locale, filters: {}, offset: 0, limit: 1, facets: false };
    const { total, closest, sure = closest ? 0 : total } = await client.search(request);
    if (sure > 0) found.set(query, sure);
  }
  return found;
}
