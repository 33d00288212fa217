import { CONCEPT_MARK } from './index-format.ts';
import type { StaticIndex } from './load-index.ts';
import type { MetTerm } from './match-word.ts';
import { decodePostings } from './postings.ts';

/** What a word weighs in each entry that it meets, by the entry's number. */
type Weights = Map<number, number>;

/** What a word weighs on pages of an entry's documents, by the place of the page. */
export interface MetPages {
  readonly weights: ReadonlyMap<number, number>;
  /** The word is on them and not in the entry's own texts. */
  readonly only: boolean;
}

/** What a word met: the weights, the entries of concepts that it names, and the pages that it is on. */
export interface Met {
  readonly weights: ReadonlyMap<number, number>;
  readonly tagged: ReadonlySet<number>;
  readonly pages: ReadonlyMap<number, MetPages>;
}

/** Adds up what the terms weigh in their entries, those of concepts included; of pages the best one counts. */
export async function weighTerms(index: StaticIndex, terms: readonly MetTerm[]): Promise<Met> {
  const weights: Weights = new Map();
  const concepts: Weights = new Map();
  const pages = new Map<number, Weights>();
  for (const { entry, word, tier } of terms) {
    for (const [text, postings] of entry.words) {
      if (word !== null && text !== word) continue;
      const into = text === CONCEPT_MARK ? concepts : weights;
      for (const [at, weight, onPages] of decodePostings(postings)) {
        const more = weight * tier;
        if (onPages !== undefined) addPages(pages, at, onPages, more);
        // Labels of one concept are synonyms: they do not add up.
        else if (into === concepts) into.set(at, Math.max(more, into.get(at) ?? 0));
        else into.set(at, more + (into.get(at) ?? 0));
      }
    }
  }
  const tagged = await addConcepts(index, concepts, weights);
  return { weights, tagged, pages: joinPages(pages, weights) };
}

/** Adds what concepts weigh to the entries that they stand on, and gives those. */
async function addConcepts(
  index: StaticIndex,
  concepts: Weights,
  weights: Weights,
): Promise<ReadonlySet<number>> {
  const groups = [...concepts].map(
    async ([concept, weight]) => [await index.readConcept(concept), weight] as const,
  );
  const tagged = new Set<number>();
  for (const [entries, weight] of await Promise.all(groups)) {
    for (const at of entries) {
      tagged.add(at);
      weights.set(at, weight + (weights.get(at) ?? 0));
    }
  }
  return tagged;
}

function addPages(
  pages: Map<number, Weights>,
  at: number,
  places: readonly number[],
  weight: number,
): void {
  const known = pages.get(at) ?? new Map<number, number>();
  pages.set(at, known);
  places.forEach((place, behind) => {
    // Only what it weighs on the best is known.
    known.set(place, weight / (1 + behind) + (known.get(place) ?? 0));
  });
}

function joinPages(
  pages: ReadonlyMap<number, Weights>,
  weights: Weights,
): ReadonlyMap<number, MetPages> {
  const met = new Map<number, MetPages>();
  for (const [at, ofPages] of pages) {
    const own = weights.get(at);
    met.set(at, { weights: ofPages, only: own === undefined });
    weights.set(at, Math.max(...ofPages.values()) + (own ?? 0));
  }
  return met;
}

/**
 * The page that explains why an entry is among the results: the one with the most words of the query, of equals the one where the rarer
 * stand. Null where its own texts explain it.
 * @param metByWord what each word of the query met
 * @param at number of the entry
 * @returns the place of the page among those of the entry
 */
export function findPage(metByWord: readonly Met[], at: number): number | null {
  const met = metByWord.flatMap(({ pages, weights }) => {
    const ofEntry = pages.get(at);
    return ofEntry === undefined ? [] : [{ ...ofEntry, rarity: 1 / weights.size }];
  });
  if (met.every(({ only }) => !only)) return null;
  const sums = new Map<number, { words: number; worth: number }>();
  for (const { weights, rarity } of met) {
    for (const [place, weight] of weights) {
      const known = sums.get(place) ?? { words: 0, worth: 0 };
      sums.set(place, { words: known.words + 1, worth: known.worth + weight * rarity });
    }
  }
  const best = [...sums].sort(
    ([a, one], [b, other]) => other.words - one.words || other.worth - one.worth || a - b,
  )[0];
  return best?.[0] ?? null;
}
