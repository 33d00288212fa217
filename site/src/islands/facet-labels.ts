import type { Facet } from '@closer/shared/search/facets.ts';
import type { SearchProps } from './search-props.ts';

/** Name of a facet's value for readers; the value itself where an address names what is not there. */
export function getValueLabel(
  labels: SearchProps['facetLabels'],
  facet: Facet,
  value: string,
): string {
  const known = labels[facet] ?? {};
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}
