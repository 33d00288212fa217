import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { PROGRAMMES, PROJECTS } from '../../../tests/fixtures/projects.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { getRedirects } from '../library/get-redirects.ts';
import { planFigures, writeFigures } from '../outputs/plan-figures.ts';
import { buildFigureRows } from './build-figure-rows.ts';
import { buildFiguresView } from './build-figures-view.ts';
import { buildProjectView } from './build-project-view.ts';
import { buildRoutes } from './build-routes.ts';

function buildContext() {
  const snapshot = buildFixtureSnapshot();
  const known = new Set(snapshot.entries.map(({ entry }) => entry.id));
  const entries = [...PROGRAMMES, ...PROJECTS].filter(({ id }) => !known.has(id));
  return buildFixtureContext({
    ...snapshot,
    entries: [
      ...snapshot.entries.filter(({ entry }) => entry.id !== 'project-neighbours'),
      ...entries
        .concat(PROJECTS.filter(({ id }) => id === 'project-neighbours' && known.has(id)))
        .map((each) =>
          snapshotEntry(
            each,
            each.id === 'project-neighbours'
              ? { formerSlugs: [{ locale: 'en', slug: 'neighbours' }] }
              : {},
          ),
        ),
    ],
  });
}

const context = buildContext();
const neighbours = take(context.library.projects, 'project-neighbours');

test('every figure stands with what it counts, its qualifier and its source', () => {
  const { tables } = buildFiguresView(context, neighbours, 'en');
  const read = (key: string) =>
    tables
      .find((table) => table.key === key)
      ?.rows.map((row) => row.map((cell) => cell?.text ?? null));
  expect(read('indicators')).toEqual([
    ['Pupils', 'Roma', 'about 300', 'about 412', null, 'Report of the municipality, 2017'],
    ['Partners, the lead included', null, null, null, '3', null],
  ]);
  expect(read('money')?.map(([what, amount]) => [what, amount])).toEqual([
    ['Value of the project', 'RON\u00A01,756,996.00'],
    ['Own contribution', 'RON\u00A0175,699.60'],
    ['Grant', '€1,000.00'],
  ]);
  expect(read('periods')).toEqual([
    ['Project: Good neighbours', 'December 2015 – August 2017 (21 months)'],
    ['Programme: Neighbours Fund', '2007 – 2013'],
    ['Intervention: Coaching in the courtyard', '2017'],
    ['Activity: Tables in the street', 'from May 2016'],
  ]);
  expect(read('places')).toEqual([
    ['Inhabitants', 'Krasna Polyana', 'about 65,000', 'CoNet'],
    ['Inhabitants: Roma', 'Krasna Polyana', '25,000', 'Столична община'],
  ]);
});

test('says that figures stand as their source states them only where there is a source', () => {
  expect(buildFiguresView(context, neighbours, 'en').lead).toContain('as its source states it');
  expect(buildProjectView(context, neighbours, 'en').figures?.label).toContain('sources');
  const place = { ...take(context.library.places, 'place-krasna-polyana'), statistics: [] };
  const library = {
    ...context.library,
    places: new Map([...context.library.places, [place.id, place]]),
  };
  const indicators = neighbours.indicators.map((each) => ({ ...each, source: null }));
  const bare = { ...neighbours, sources: [], indicators };
  const unsourced = { ...context, library };
  expect(buildFiguresView(unsourced, bare, 'en').lead).not.toContain('source');
  expect(buildProjectView(unsourced, bare, 'en').figures?.label).toBe('All figures');
});

test('the file has the headings of its language and numbers that every program reads', () => {
  const text = writeFigures(buildFigureRows(context, neighbours, 'bg'), 'bg');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = parse(text, { bom: true });
  expect(rows[0]?.slice(0, 5)).toEqual([
    'Вид',
    'Какво',
    'За кого или къде',
    'Планирано',
    'Постигнато',
  ]);
  expect(rows[1]).toEqual([
    'Планирано и постигнато',
    'Ученици',
    'Роми',
    '300',
    '412',
    '',
    'приблизително',
    ...['', '', '', '', ''],
    'Report of the municipality, 2017',
  ]);
  expect(rows.find(([, what]) => what === 'Собствен принос')?.slice(5, 8)).toEqual([
    '175699.6',
    '',
    'RON',
  ]);
  expect(rows.find(([, what]) => what === 'Проект: Добри съседи')?.slice(8, 11)).toEqual([
    '2015-12',
    '2017-08',
    '21',
  ]);
});

test('page and file stand below the page of the project, a former address of the file leads there', () => {
  const paths = buildRoutes(context).flatMap(({ page, path }) => (page === 'figures' ? path : []));
  expect(paths).toContain('/en/project/good-neighbours/figures/');
  expect(paths).toContain('/hu/project/good-neighbours/figures/');
  expect(paths.some((path) => path.includes('kozos-udvar'))).toBe(false);
  const files = planFigures(context).map(({ path }) => path);
  expect(files).toContain('/bg/project/dobri-sasedi/figures.csv');
  expect(files).not.toContain('/en/project/neighbours/figures.csv');
  expect(getRedirects(context.library)).toContainEqual({
    from: '/en/project/neighbours/figures.csv',
    to: '/en/project/good-neighbours/figures.csv',
  });
});
