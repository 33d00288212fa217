import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import {
  FIELDS,
  toTellingWords,
  weighWord,
  type IndexTerm,
  type TermMemory,
} from './index-terms.ts';

/** Pages of a term that the index names: where several words of a query meet, the best one of a word alone may not be the one. */
const MAX_PAGES = 3;

interface OnPages {
  readonly term: Omit<IndexTerm, 'weight'>;
  readonly places: (readonly [place: number, weight: number])[];
}

/**
 * Terms on the pages of a record's documents, each once, however long they are: with the pages where it stands best and what it weighs
 * on the first of them.
 */
export function getPageTerms(
  { pages = [], locale }: SearchRecord,
  memory: TermMemory,
): readonly IndexTerm[] {
  const found = new Map<string, OnPages>();
  pages.forEach(({ text }, place) => {
    const words = toTellingWords(text, locale, memory);
    const weight = weighWord(FIELDS.page, words.length);
    for (const term of words.flatMap(({ terms }) => terms)) {
      const known: OnPages = found.get(term.id) ?? { term, places: [] };
      const last = known.places.at(-1);
      if (last?.[0] === place) known.places[known.places.length - 1] = [place, last[1] + weight];
      else known.places.push([place, weight]);
      found.set(term.id, known);
    }
  });
  return Array.from(found.values(), ({ term, places }) => {
    const best = places.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_PAGES);
    return { ...term, weight: best[0]?.[1] ?? 0, pages: best.map(([place]) => place) };
  });
}
