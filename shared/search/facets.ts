/** Facets of the library: search and the static lists use the same names. Apart, since the browser needs them without zod. */
export const FACETS = [
  'type',
  'field',
  'targetGroup',
  'materialType',
  'language',
  'country',
  'year',
] as const;
export type Facet = (typeof FACETS)[number];
