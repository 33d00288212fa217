import { expect, test } from 'vitest';
import { buildGeneratedSnapshot } from '../../../tests/fixtures/generated.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildAToZ, buildAToZView, getAToZParts } from './build-a-z-view.ts';
import { buildLibraryView, countLibraryPages } from './build-library-view.ts';
import { buildPaging } from './build-paging.ts';
import { buildSearchView } from './build-search-view.ts';
import { buildRoutes } from './build-routes.ts';
import { buildTermView } from './build-term-view.ts';
import { buildPlacesView, buildTermsView } from './build-tree-view.ts';
import { getFirstLetter } from './group-by-letter.ts';

const context = buildFixtureContext();
const large = buildFixtureContext(buildGeneratedSnapshot(6_000));

test('counts a part of the library and leads on to the other ways to browse', () => {
  const view = buildLibraryView(context, 'bg', { facet: 'field', value: 'housing' }, 1);
  expect(view.title.text).toBe('Жилищно настаняване');
  expect(view.totalLabel).toBe('3 материала');
  expect(view.about?.href).toBe('/bg/term/housing/');
  const field = view.facets.find(({ facet }) => facet === 'field');
  expect(field?.values.map(({ value, count, current }) => [value, count, current])).toEqual([
    ['housing', 3, true],
    ['education', 1, false],
  ]);
});

test('shows plans told as data in the list of their type, beside documents', () => {
  const plans = buildLibraryView(context, 'en', { facet: 'type', value: 'action-plan' }, 1);
  expect(plans.totalLabel).toBe('4 plans and portfolios');
  expect(plans.items.map(({ href }) => href)).toContain('/en/action-plan/a-plan-for-the-quarter/');
  const snapshot = buildFixtureSnapshot();
  const entries = snapshot.entries.map((each) =>
    each.entry.id === 'term-manual'
      ? { ...each, entry: { ...each.entry, code: 'action-plan' } }
      : each,
  );
  const mixed = buildFixtureContext({ ...snapshot, entries });
  const list = buildLibraryView(mixed, 'en', { facet: 'type', value: 'action-plan' }, 1);
  expect(list.totalLabel).toBe('6 entries');
  const value = list.facets
    .find(({ facet }) => facet === 'type')
    ?.values.find(({ current }) => current);
  expect(value?.count).toBe(6);
});

test('gives everything that an entry gathers a list, also where it is no way to browse', () => {
  const competence = take(large.library.terms, 'competence-0');
  const [works] = buildTermView(large, competence, 'en').groups;
  expect(works?.cards.length).toBe(24);
  expect(works?.more?.href).toBe('/en/library/term/competence-0/');
  const listed = buildRoutes(large).filter(({ path }) => path.startsWith(works?.more?.href ?? '?'));
  const items = listed
    .map(({ build }) => build())
    .flatMap((view) => (view.page === 'library' ? view.items : []));
  expect(items.length).toBe(large.library.relations.worksByTerm.get('competence-0')?.length);
});

test('leads to all values of a way to browse where it does not show them', () => {
  const { facets } = buildLibraryView(large, 'en', null, 1);
  const whole = large.library.facets;
  expect(facets.some(({ hasMore }) => hasMore)).toBe(true);
  for (const { facet, values, hasMore } of facets)
    expect(hasMore, facet).toBe(values.length < whole[facet].size);
});

test('lists years newest first', () => {
  const { facets } = buildLibraryView(context, 'en', null, 1);
  const years = facets.find(({ facet }) => facet === 'year');
  expect(years?.values.map(({ value }) => value)).toEqual(['2026', '2011', '2010']);
});

test('keeps the reader on the same page of a list when she changes the language', () => {
  const view = buildLibraryView(large, 'en', null, 2);
  const hungarian = view.frame.languages.find(({ locale }) => locale === 'hu');
  expect(hungarian?.href).toBe('/hu/library/2/');
  expect(view.frame.canonical).toBe('https://closer.example.org/en/library/2/');
});

test('shows every material once over all pages of the library', () => {
  const pages = Array.from({ length: countLibraryPages(large, null) }, (_, at) =>
    buildLibraryView(large, 'en', null, at + 1),
  );
  const links = pages.flatMap(({ items }) => items.map(({ href }) => href));
  expect(new Set(links).size).toBe(large.library.materials.length);
  expect(links.length).toBe(large.library.materials.length);
});

test('pages a list with gaps, and not at all where there is one page', () => {
  const toHref = (page: number) => `/${page}/`;
  expect(buildPaging(1, 1, toHref)).toBeNull();
  const paging = buildPaging(5, 9, toHref);
  expect(paging?.pages.map((each) => each?.number ?? null)).toEqual([1, null, 4, 5, 6, null, 9]);
  expect([paging?.previousHref, paging?.nextHref]).toEqual(['/4/', '/6/']);
});

test('puts a title under the letter of the alphabet of its page', () => {
  expect(getFirstLetter('„Ábra”', 'hu')).toBe('A');
  expect(getFirstLetter('ötlet', 'hu')).toBe('Ö');
  expect(getFirstLetter('școală', 'ro')).toBe('Ș');
  expect(getFirstLetter('ѓубре', 'mk')).toBe('Ѓ');
  expect(getFirstLetter('11 cities', 'en')).toBe('#');
});

test('shows a small A-Z on one page, with the letters as anchors', () => {
  const all = buildAToZ(context, 'mk');
  expect(getAToZParts(all)).toEqual([{ letter: null, page: 1 }]);
  const view = buildAToZView(context, all, { letter: null, page: 1 });
  const ids = view.groups.map(({ id }) => `#${id}`);
  expect(view.letters.map(({ href }) => href)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const items = view.groups.flatMap((group) => group.items.map(({ href }) => href));
  expect(items.length).toBe(context.library.paths.size);
});

test('gives each letter of a large A-Z pages of its own, all of them linked', () => {
  const all = buildAToZ(large, 'en');
  const parts = getAToZParts(all);
  const views = parts.map((part) => buildAToZView(large, all, part));
  const items = views.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  expect(items.length).toBe(large.library.paths.size);
  expect(views[0]?.groups).toEqual([]);
  expect(views[0]?.letters.length).toBeGreaterThan(1);
});

test('stands narrower terms below wider ones and districts below their city', () => {
  const fields = buildTermsView(context, 'en').groups.find(({ key }) => key === 'field');
  const education = fields?.items.find(({ label }) => label === 'Education');
  expect(education?.children.map(({ label }) => label)).toEqual(['Early school years']);
  const [bulgaria] = buildPlacesView(context, 'en').groups;
  expect(bulgaria?.items[0]?.children[0]?.children[0]?.label).toBe('Krasna Polyana');
});

test('gives the search page the words of every filter in its language', () => {
  const { facetLabels, waysOn } = buildSearchView(context, 'ro');
  expect(facetLabels.field).toEqual({ housing: 'Locuire', education: 'Educație' });
  expect(facetLabels.country).toMatchObject({ BG: 'Bulgaria' });
  expect(facetLabels.language?.['sq']).toBe('albaneză');
  expect(waysOn.map(({ href }) => href)).toContain('/ro/a-z/');
});
