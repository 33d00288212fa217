import type { Material } from '@closer/shared/content/material.ts';
import type { Organisation } from '@closer/shared/content/organisation.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';

type Many<T> = ReadonlyMap<string, readonly T[]>;

/** Every relation from its other end, by entry id. What has none is not in the map. */
export interface Relations {
  /** Tagged with the term in any way, newest first. */
  readonly materialsByTerm: Many<Material>;
  /** Made or published by the organisation, newest first. */
  readonly materialsByOrganisation: Many<Material>;
  readonly materialsUsedBy: Many<Material>;
  /** Works made from the material. */
  readonly worksFrom: Many<Material>;
  readonly members: Many<Organisation>;
  /** In the place itself, not in places inside it. */
  readonly organisationsByPlace: Many<Organisation>;
  /** About the place or a place inside it, or made there, newest first. */
  readonly materialsByPlace: Many<Material>;
  readonly childrenByPlace: Many<Place>;
  readonly narrower: Many<Term>;
  /** Countries of a material by those of its makers and of `places`: country places, each once. */
  readonly countriesByMaterial: Many<Place>;
}

interface Source {
  readonly materials: readonly Material[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: ReadonlyMap<string, Term>;
}

/** Term ids of a material, each once: type, fields, target groups, audiences, competences. */
export function getTermIds(material: Material): readonly string[] {
  return [
    ...new Set([
      ...(material.materialType === null ? [] : [material.materialType]),
      ...material.fields,
      ...material.targetGroups,
      ...material.audiences,
      ...material.competences,
    ]),
  ];
}

/** Ids of the organisations that made or published a material, each once. */
export function getMakerIds(material: Material): readonly string[] {
  return [
    ...new Set([
      ...material.creators,
      ...(material.publisher === null ? [] : [material.publisher]),
    ]),
  ];
}

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

/** Places of a material with all that they lie in: those it is about, those of its makers. */
function getAllPlaces(material: Material, source: Source): readonly Place[] {
  const own = [
    ...material.places,
    ...getMakerIds(material).map((id) => source.organisations.get(id)?.place ?? null),
  ];
  return [...new Set(own.flatMap((id) => getPlacesAround(id, source.places)))];
}

/** Follows every relation backwards, in one pass over each type. */
export function buildRelations(source: Source): Relations {
  const organisations = [...source.organisations.values()];
  const places = [...source.places.values()];
  const placesByMaterial = new Map(
    source.materials.map((each) => [each.id, getAllPlaces(each, source)]),
  );
  const placesOf = (material: Material) => placesByMaterial.get(material.id) ?? [];
  return {
    materialsByTerm: invert(source.materials, getTermIds),
    materialsByOrganisation: invert(source.materials, getMakerIds),
    materialsUsedBy: invert(source.materials, (each) => each.usedBy),
    worksFrom: invert(source.materials, (each) => each.basedOn),
    members: invert(organisations, (each) => each.memberships),
    organisationsByPlace: invert(organisations, (each) => toList(each.place)),
    materialsByPlace: invert(source.materials, (each) => placesOf(each).map((place) => place.id)),
    childrenByPlace: invert(places, (each) => toList(each.parent)),
    narrower: invert([...source.terms.values()], (each) => toList(each.broader)),
    countriesByMaterial: new Map(
      source.materials.map((each) => [
        each.id,
        placesOf(each).filter((place) => place.kind === 'country'),
      ]),
    ),
  };
}

const toList = (id: string | null): readonly string[] => (id === null ? [] : [id]);

function invert<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Many<T> {
  const all = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = all.get(key);
      if (list === undefined) all.set(key, [item]);
      else list.push(item);
    }
  }
  return all;
}
