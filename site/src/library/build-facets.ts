import type { Material } from '@closer/shared/content/material.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import type { Relations } from './build-relations.ts';

/** The ways to browse materials, as they stand in addresses: `/en/library/<facet>/<value>/`. */
export const BROWSE_FACETS = [
  'field',
  'target-group',
  'type',
  'language',
  'country',
  'year',
] as const;
export type BrowseFacet = (typeof BROWSE_FACETS)[number];

/** Materials by value of a facet. Values are term codes, BCP 47 tags, place codes, years. */
export type Facets = Readonly<Record<BrowseFacet, ReadonlyMap<string, readonly Material[]>>>;

interface Source {
  readonly materials: readonly Material[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly countriesByMaterial: Relations['countriesByMaterial'];
}

/** BCP 47 tags of a material's editions, each once, in the editor's order. */
export function getEditionLanguages(material: Material): readonly string[] {
  return [...new Set(material.editions.map((each) => each.language))];
}

/** Values of one facet that a material has. The one place where this is decided. */
export function getFacetValues(
  material: Material,
  facet: BrowseFacet,
  source: Omit<Source, 'materials'>,
): readonly string[] {
  const codes = (ids: readonly string[]) => ids.flatMap((id) => source.terms.get(id)?.code ?? []);
  switch (facet) {
    case 'field':
      return codes(material.fields);
    case 'target-group':
      return codes(material.targetGroups);
    case 'type':
      return codes(material.materialType === null ? [] : [material.materialType]);
    case 'language':
      return getEditionLanguages(material);
    case 'country':
      return (source.countriesByMaterial.get(material.id) ?? []).map((place: Place) => place.code);
    case 'year':
      return material.date === null ? [] : [material.date.value.slice(0, 4)];
  }
}

/** Sorts the materials under the values of every facet, keeping their order. */
export function buildFacets(source: Source): Facets {
  const build = (facet: BrowseFacet) => {
    const byValue = new Map<string, Material[]>();
    for (const material of source.materials) {
      for (const value of new Set(getFacetValues(material, facet, source))) {
        const list = byValue.get(value);
        if (list === undefined) byValue.set(value, [material]);
        else list.push(material);
      }
    }
    return byValue;
  };
  return {
    field: build('field'),
    'target-group': build('target-group'),
    type: build('type'),
    language: build('language'),
    country: build('country'),
    year: build('year'),
  };
}
