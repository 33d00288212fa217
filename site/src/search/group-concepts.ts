import type { SearchRecord } from '@closer/shared/search/search-record.ts';

/** A concept as search sees it: labels in all languages that stand together on the same entries. */
export interface ConceptGroup {
  readonly labels: readonly string[];
  /** Numbers of its entries, rising. */
  readonly entries: readonly number[];
}

/**
 * Labels that always go together are one concept: the translations and synonyms of a term share its entries, which thus are
 * written once. In the order of their first label.
 * @param records in the order of their numbers
 */
export function groupConcepts(records: readonly SearchRecord[]): readonly ConceptGroup[] {
  const entriesByLabel = new Map<string, number[]>();
  records.forEach(({ concepts }, at) => {
    for (const label of new Set(concepts)) {
      const entries = entriesByLabel.get(label);
      if (entries === undefined) entriesByLabel.set(label, [at]);
      else entries.push(at);
    }
  });
  const groups = new Map<string, { labels: string[]; entries: readonly number[] }>();
  for (const [label, entries] of [...entriesByLabel].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = entries.join();
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { labels: [label], entries });
    else group.labels.push(label);
  }
  return [...groups.values()];
}
