import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import { getTermIds } from '../library/entry-facts.ts';
import type { Library } from '../library/library.ts';

const RELATED_SHOWN = 4;
/** Newest practices looked at per term or place: the cost must not grow with the library. */
const CANDIDATES = 24;

/**
 * Practices with most terms and places in common, in the library's order among equals; where there is none in common,
 * those that stand first in the library, so that a page never ends nowhere.
 */
export function findRelatedPractices(
  { caseStudies, relations }: Library,
  practice: CaseStudy,
): readonly CaseStudy[] {
  const lists = [
    ...getTermIds(practice).map((id) => relations.caseStudiesByTerm.get(id) ?? []),
    ...practice.places.map((id) => relations.caseStudiesByPlace.get(id) ?? []),
  ];
  const common = new Map<CaseStudy, number>();
  for (const list of lists)
    for (const other of list.slice(0, CANDIDATES)) common.set(other, (common.get(other) ?? 0) + 1);
  common.delete(practice);
  // Sorting keeps the order among equals: the lists stand in that of the library.
  const found = [...common].sort(([, a], [, b]) => b - a).map(([other]) => other);
  for (const other of caseStudies.values()) {
    if (found.length >= RELATED_SHOWN) break;
    if (other !== practice && !common.has(other)) found.push(other);
  }
  return found.slice(0, RELATED_SHOWN);
}
