import type { Place } from '@closer/shared/content/place.ts';

/** The place and all that it lies in, innermost first; ends at a place that was already met. */
export function getPlacesAround(
  placeId: string | null,
  places: ReadonlyMap<string, Place>,
): readonly Place[] {
  const around: Place[] = [];
  let at = placeId === null ? undefined : places.get(placeId);
  while (at !== undefined && !around.includes(at)) {
    around.push(at);
    at = at.parent === null ? undefined : places.get(at.parent);
  }
  return around;
}

/** Places with all that they lie in, each once. */
export function getAllAround(
  ids: readonly (string | null)[],
  places: ReadonlyMap<string, Place>,
): readonly Place[] {
  return [...new Set(ids.flatMap((id) => getPlacesAround(id, places)))];
}
