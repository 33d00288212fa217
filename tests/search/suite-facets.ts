import { expect, test } from 'vitest';
import { toIds, type Search } from './suite-answers.ts';

/** Filters and the counts of their values. */
export function describeFacets(search: Search): void {
  test('joins the values of a facet by OR', async () => {
    const response = await search('en', '', { filters: { country: ['MK', 'RO'] } });
    expect(toIds(response).toSorted()).toEqual(['covasna', 'housing-study', 'partnership-guide']);
  });

  test('joins facets by AND', async () => {
    const filters = { country: ['MK', 'RO'], type: ['material'], field: ['housing'] };
    expect(toIds(await search('en', '', { filters }))).toEqual(['housing-study']);
  });

  test('counts the values of a facet without its own filter, and with the others', async () => {
    const { facets } = await search('en', '', {
      filters: { country: ['RO'], type: ['material'] },
    });
    expect(facets.country?.toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
      { value: 'BG', count: 1 },
      { value: 'MK', count: 1 },
      { value: 'RO', count: 1 },
    ]);
    expect(facets.type).toEqual([
      { value: 'material', count: 1 },
      { value: 'place', count: 1 },
    ]);
    expect(facets.field).toEqual([{ value: 'housing', count: 1 }]);
  });

  test('counts over the whole result, not over the page', async () => {
    const { facets, hits, total } = await search('en', '', { limit: 1 });
    expect(hits).toHaveLength(1);
    expect(total).toBe(7);
    expect(facets.type?.[0]).toEqual({ value: 'material', count: 3 });
  });

  test('counts facets of a query', async () => {
    const { facets } = await search('bg', 'образование');
    expect(facets.field).toEqual([
      { value: 'education', count: 2 },
      { value: 'housing', count: 1 },
    ]);
  });

  test('finds nothing for a value that is gone, and still counts what there is', async () => {
    const response = await search('en', '', { filters: { field: ['withdrawn'] } });
    expect(response.total).toBe(0);
    expect(response.facets.field).toEqual([
      { value: 'education', count: 2 },
      { value: 'housing', count: 2 },
    ]);
  });
}
