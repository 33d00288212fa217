import { expect, test } from 'vitest';
import type { Measure } from '../../../shared/content/action-plan.ts';
import type { Locale } from '../../../shared/locales.ts';
import { measure } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildMeasureCosts } from './build-measure-costs.ts';
import { buildMeasureMatrix } from './build-measure-matrix.ts';
import { buildMeasureTable, getMeasureHeads } from './build-measure-table.ts';
import { buildMeasures } from './build-measures.ts';

const context = buildFixtureContext();
const plan = take(context.library.actionPlans, 'plan-full');
const { measures } = plan;
const view = (locale: Locale = 'en') => buildMeasures(context, plan, locale);

test('a row says all that is known of a measure, in the page’s language or marked with its own', () => {
  const [first] = view('bg')?.rows ?? [];
  expect(first).toMatchObject({
    number: '1',
    title: { text: 'Ремонт на покривите', lang: null },
    period: 'април 2027\u00A0г. – октомври 2027\u00A0г.',
    progress: 'Идея',
    cost: '1000,10\u00A0RON общо',
    fundingSource: { text: 'National housing programme', lang: 'en' },
    risk: { text: 'Owners cannot be found', lang: 'en' },
  });
  expect(first?.indicator?.planned).toBe('около 30');
});

test('a measure without a title is named by its number', () => {
  expect(view()?.rows[5]?.title.text).toBe('Measure 6');
});

test('columns that no measure fills are left out', () => {
  expect(view()?.columns).toEqual([
    'field',
    'targetGroups',
    'responsible',
    'period',
    'progress',
    'cost',
  ]);
  const bare = { ...plan, measures: [measure({ field: 'term-housing' })] };
  expect(buildMeasures(context, bare, 'en')?.columns).toEqual(['field']);
});

test('three rows are seen at a glance: no filters, and so no script', () => {
  const few = { ...plan, measures: measures.slice(0, 3) };
  expect(buildMeasures(context, few, 'en')?.tools).toBeNull();
  expect(view()?.tools).not.toBeNull();
});

test('filters name what some rows have, with the rows that have it', () => {
  const tools = view()?.tools;
  expect(tools?.filters.map(({ key }) => key)).toEqual(['field', 'group', 'progress']);
  const [field, group] = tools?.filters ?? [];
  expect(field?.values.map(({ value, rows }) => [value, rows])).toEqual([
    ['housing', [0]],
    ['education', [1, 3]],
    ['health', [2, 5]],
  ]);
  expect(group?.values.map(({ value, rows }) => [value, rows])).toEqual([
    ['children', [0, 1, 3]],
    ['older-people', [0, 2]],
  ]);
});

test('orders put what is not known last, and amounts beside their like', () => {
  const orders = new Map(view()?.tools?.orders.map(({ key, rows }) => [key, rows]));
  expect(orders.get('start')).toEqual([1, 0, 2, 3, 4, 5]);
  expect(orders.get('title')).toEqual([1, 2, 3, 0, 4, 5]);
  expect(orders.get('cost')).toEqual([4, 3, 2, 1, 0, 5]);
  expect(orders.get('costDown')).toEqual([4, 3, 2, 0, 1, 5]);
});

test('costs are added only where currency and meaning agree', () => {
  expect(buildMeasureCosts(measures, 'en')).toEqual({
    sums: [
      { amount: 'RON\u00A01,200.30', meaning: 'in total', of: '2 measures' },
      { amount: 'RON\u00A050.00', meaning: 'a year', of: '1 measure' },
      { amount: '€40.00', meaning: 'in total', of: '1 measure' },
    ],
    unsaid:
      '1 amount is not added: nobody has said whether it is for the whole time or for a year.',
    none: '1 measure has no cost stated.',
  });
});

test('tenths that computers cannot hold make a right sum', () => {
  const cost = (amount: number) =>
    measure({ cost: { amount, currency: 'EUR' }, costMeaning: 'total' });
  expect(buildMeasureCosts([cost(0.1), cost(0.2)], 'en')?.sums[0]?.amount).toBe('€0.30');
});

test('a plan of which no measure has a cost shows no sums', () => {
  expect(buildMeasureCosts([measure({})], 'en')).toBeNull();
});

test('the matrix counts measures by field and group, each once in the totals', () => {
  const matrix = buildMeasureMatrix(context, measures, 'en');
  expect(matrix?.groups.map(({ text }) => text)).toEqual([
    'Children',
    'Older people',
    'No group named',
  ]);
  expect(matrix?.rows.map(({ field, counts, total }) => [field.text, counts, total])).toEqual([
    ['Housing', [1, 1, 0], 1],
    ['Education', [2, 0, 0], 2],
    ['Health', [0, 1, 1], 2],
    ['No field named', [0, 0, 1], 1],
  ]);
  expect(matrix?.totals).toEqual([3, 2, 2]);
  expect(matrix?.total).toBe(6);
  expect(matrix?.isOverlapping).toBe(true);
});

test('there is no matrix where measures name no field or no group', () => {
  const noGroups: Measure[] = [measure({ field: 'term-housing' })];
  expect(buildMeasureMatrix(context, noGroups, 'en')).toBeNull();
  expect(buildMeasureMatrix(context, [], 'en')).toBeNull();
});

test('a file has a column for each heading, and figures as numbers unless their source doubts them', () => {
  const [heads, first, second] = buildMeasureTable(context, plan, 'en');
  expect(heads).toEqual(getMeasureHeads('en'));
  expect(first).toHaveLength(heads?.length ?? 0);
  expect(first?.slice(4, 11)).toEqual([
    'Sofia Municipality',
    '2027-04',
    '2027-10',
    'Idea',
    1000.1,
    'RON',
    'in total',
  ]);
  expect(first?.[13]).toBe('about 30');
  expect(second?.slice(12, 15)).toEqual(['Pupils: Children', 20, 12]);
});
