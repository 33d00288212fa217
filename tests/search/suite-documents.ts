import { expect, test } from 'vitest';
import { marked, toIds, type Search } from './suite-answers.ts';
import { ON_PAGES } from './suite-queries.ts';

/** Text of documents: found by the page, counted by the work. */
export function describeDocuments(search: Search): void {
  test.each(ON_PAGES)('finds %s on page %i of a document', async (query, number, first) => {
    const { hits, closest, total } = await search('bg', query);
    expect({ total, closest }).toEqual({ total: 1, closest: false });
    const { id, page, snippet = '', snippetSpans = [] } = hits[0] ?? {};
    expect({ id, page }).toEqual({
      id: 'school-report',
      page: { number, path: `/bg/material/school-report/text/bg/#p${String(number)}` },
    });
    expect(marked(snippet, snippetSpans)[0]).toBe(first);
  });

  test('counts a work once that has the word on several pages', async () => {
    const { hits, total, facets } = await search('bg', 'посредници');
    expect({ hits: hits.length, total }).toEqual({ hits: 1, total: 1 });
    expect(facets.type).toEqual([{ value: 'material', count: 1 }]);
  });

  test('names no page where the entry’s own texts have the word', async () => {
    const [hit] = (await search('bg', 'родители')).hits;
    expect({ id: hit?.id, page: hit?.page ?? null }).toEqual({ id: 'school-report', page: null });
  });

  test('puts what an entry says itself before what stands in a document', async () => {
    const ids = toIds(await search('bg', 'участниците'));
    expect(ids).toEqual(['partnership-guide', 'school-report']);
  });

  test('finds text of documents in the index of its language only', async () => {
    expect((await search('hu', 'стипендиите')).total).toBe(0);
    const all = await search('hu', 'стипендиите', { scope: 'all' });
    expect(all.hits[0]).toMatchObject({ id: 'school-report', page: { number: 7 } });
  });

  test('lists a work with documents by its summary where the query is empty', async () => {
    const { hits } = await search('bg', '', { filters: { year: ['2015'] } });
    expect(hits[0]?.snippet).toBe('Доклад за пътя към училището.');
    expect(hits[0]?.page ?? null).toBeNull();
  });
}
