import type { Material } from '@closer/shared/content/material.ts';
import { getTermIds, getWorkDate } from '../library/entry-facts.ts';
import type { Library, Work } from '../library/library.ts';

const RELATED_SHOWN = 4;
/** Newest works looked at per term: the cost must not grow with the library. */
const CANDIDATES_PER_TERM = 24;

/**
 * Works with most terms in common, newest first among equals. Works that the material is tied to by
 * hand are left out: they stand in their own lists.
 */
export function findRelated(library: Library, material: Material): readonly Work[] {
  const tied = new Set<Work>([
    material,
    ...material.basedOn.flatMap((id) => library.materialsById.get(id) ?? []),
    ...(library.relations.worksFrom.get(material.id) ?? []),
  ]);
  const common = new Map<Work, number>();
  for (const term of getTermIds(material)) {
    const tagged = library.relations.worksByTerm.get(term) ?? [];
    for (const other of tagged.slice(0, CANDIDATES_PER_TERM))
      common.set(other, (common.get(other) ?? 0) + 1);
  }
  return [...common]
    .filter(([other]) => !tied.has(other))
    .sort(([a, countA], [b, countB]) => countB - countA || compareByDate(a, b))
    .slice(0, RELATED_SHOWN)
    .map(([other]) => other);
}

function compareByDate(a: Work, b: Work): number {
  const dates = [getWorkDate(b)?.value ?? '', getWorkDate(a)?.value ?? ''] as const;
  if (dates[0] !== dates[1]) return dates[0] < dates[1] ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
