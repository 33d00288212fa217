import { expect, test } from 'vitest';
import { LOCALE_CODES, type Locale } from '../../../shared/locales.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildActionPlanView } from './build-action-plan-view.ts';

const context = buildFixtureContext();
const buildView = (id: string, locale: Locale = 'en') =>
  buildActionPlanView(context, take(context.library.actionPlans, id), locale);

test('a plan that is an idea on paper says so', () => {
  expect(buildView('plan-full').isIdea).toBe(true);
  expect(buildView('plan-bare').isIdea).toBe(false);
});

test('tells what is known of the plan, and what stands below its headings', () => {
  const view = buildView('plan-full');
  expect(view.kind).toBe('Local action plan');
  expect(view.facts.map(({ key }) => key)).toEqual([
    'progress',
    'period',
    'places',
    'organisations',
    'fields',
    'targetGroups',
  ]);
  expect(view.parts.map(({ key, text }) => [key, text.html])).toEqual([
    ['diagnosis', '<p>The rain comes in.</p>\n'],
    ['monitoring', '<p>All meet twice a year.</p>\n'],
  ]);
});

test('names who takes part, and leaves out who is nobody', () => {
  expect(buildView('plan-full').participants).toEqual([
    {
      group: { href: '/en/term/youth-workers/', label: 'Youth workers', lang: null },
      organisation: expect.objectContaining({ href: '/en/organisation/adi-gostivar/' }),
      note: { text: 'twice a month', lang: null },
    },
  ]);
});

test('gathers what it is based on, of every kind, and what is based on it', () => {
  const [basedOn] = buildView('plan-full').groups;
  expect(basedOn?.cards.map(({ type }) => type)).toEqual([
    'action-plan',
    'case-study',
    'material',
    'organisation',
  ]);
  const basisOf = buildView('plan-full').groups.find(({ key }) => key === 'basis-of');
  expect(basisOf?.cards.map(({ title }) => title.text)).toEqual(['Ten projects']);
});

test('leads to the blank plan, its files and the sample; the sample not to itself', () => {
  const { start } = buildView('plan-full');
  expect(start?.model?.title.text).toBe('Guide to social cohesion');
  expect(start?.files.length).toBeGreaterThan(0);
  expect(start?.files.every(({ href }) => href.startsWith('/files/'))).toBe(true);
  expect(start?.sample?.href).toBe('/en/action-plan/sample-plan/');
  expect(buildView('plan-sample').start?.sample).toBeNull();
});

test.each(LOCALE_CODES)('a plan with nothing but a title makes a whole page in %s', (locale) => {
  const view = buildView('plan-bare', locale);
  expect(view).toMatchObject({
    page: 'action-plan',
    facts: [],
    parts: [],
    participants: [],
    measures: null,
    costs: null,
    matrix: null,
  });
  expect(view.title.text).toBe('Egy terv');
});

test('200 measures stand in one table that sorts and filters without a second copy of their texts', () => {
  const { measures, matrix } = buildView('plan-large');
  expect(measures?.rows).toHaveLength(200);
  expect(matrix?.total).toBe(200);
  expect(JSON.stringify(measures?.tools)).not.toContain('homework');
  expect(measures?.tools?.orders.map(({ rows }) => rows.length)).toEqual([200, 200, 200, 200, 200]);
});
