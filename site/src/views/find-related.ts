import type { Material } from '@closer/shared/content/material.ts';
import { getTermIds } from '../library/build-relations.ts';
import type { Library } from '../library/library.ts';

const RELATED_SHOWN = 4;
/** Newest works looked at per term: the cost must not grow with the library. */
const CANDIDATES_PER_TERM = 60;

/**
 * Materials with most terms in common, newest first among equals. Works that the material is tied to by
 * hand are left out: they stand in their own lists.
 */
export function findRelated(library: Library, material: Material): readonly Material[] {
  const tied = new Set([
    material.id,
    ...material.basedOn,
    ...(library.relations.worksFrom.get(material.id) ?? []).map((each) => each.id),
  ]);
  const common = new Map<Material, number>();
  for (const term of getTermIds(material)) {
    const tagged = library.relations.materialsByTerm.get(term) ?? [];
    for (const other of tagged.slice(0, CANDIDATES_PER_TERM)) {
      if (!tied.has(other.id)) common.set(other, (common.get(other) ?? 0) + 1);
    }
  }
  return [...common]
    .sort(
      ([a, countA], [b, countB]) =>
        countB - countA ||
        (b.date?.value ?? '').localeCompare(a.date?.value ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, RELATED_SHOWN)
    .map(([other]) => other);
}
