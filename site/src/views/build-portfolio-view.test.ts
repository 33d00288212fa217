import { expect, test } from 'vitest';
import { LOCALE_CODES, type Locale } from '../../../shared/locales.ts';
import { portfolioProject } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildPortfolioView } from './build-portfolio-view.ts';
import { checkIntegrated } from './check-integrated.ts';

const context = buildFixtureContext();
const full = take(context.library.portfolios, 'portfolio-full');
const buildView = (id: string, locale: Locale = 'en') =>
  buildPortfolioView(context, take(context.library.portfolios, id), locale);

test('what is planned stands beside what is there, and is never added', () => {
  expect(buildView('portfolio-full').counts).toEqual([
    { label: 'Projects', planned: '10', named: '3 so far' },
    { label: 'Integrated projects', planned: '3', named: '3 so far' },
  ]);
});

test('without a project it says 0 so far', () => {
  const { counts, fields } = buildPortfolioView(context, { ...full, projects: [] }, 'en');
  expect(counts.map(({ planned, named }) => [planned, named])).toEqual([
    ['10', '0 so far'],
    ['3', '0 so far'],
  ]);
  expect(fields.map(({ totalLabel }) => totalLabel)).toEqual([null, null, null]);
});

test('fields keep the order of the portfolio; measures without one come last', () => {
  const { fields } = buildView('portfolio-full');
  expect(fields.map(({ field, totalLabel }) => [field.text, totalLabel])).toEqual([
    ['Housing', '1 project'],
    ['Health', '2 projects'],
    ['Education', '1 project'],
    ['No field named', '1 project'],
  ]);
  expect(fields[1]?.projects[1]?.measures.map(({ text }) => text)).toEqual([
    'Teeth',
    'Eyes',
    'Ears',
  ]);
});

test('an integrated project of enough measures in enough fields passes without a word', () => {
  const [first] = buildView('portfolio-full').projects;
  expect(first).toMatchObject({ isIntegrated: true, warnings: [] });
});

test('measures in fewer fields than asked for are said aloud', () => {
  expect(buildView('portfolio-full').projects[1]?.warnings).toEqual([
    'Marked as integrated, though its measures cover 1 field, fewer than 3.',
  ]);
});

test('too few measures are said aloud, and a project without a name is shown', () => {
  expect(buildView('portfolio-full').projects[2]).toMatchObject({
    title: { text: 'Project without a name', href: null },
    warnings: ['Marked as integrated, though it names only 1 of at least 3 measures.'],
  });
});

test('nothing is said of a project that nobody calls integrated, or where nothing is asked for', () => {
  expect(checkIntegrated(full, portfolioProject({}), 'en')).toEqual([]);
  const open = { ...full, minimumMeasures: null };
  expect(checkIntegrated(open, portfolioProject({ integrated: true }), 'en')).toEqual([]);
});

test('several authorities are named; where there is none, that is said', () => {
  const authorities = (id: string) =>
    buildView(id)
      .facts.find(({ key }) => key === 'organisations')
      ?.values.map(({ text }) => text);
  expect(authorities('portfolio-full')).toHaveLength(2);
  expect(authorities('portfolio-bare')).toEqual(['not named']);
});

test.each(LOCALE_CODES)(
  'a portfolio with nothing but a title makes a whole page in %s',
  (locale) => {
    expect(buildView('portfolio-bare', locale)).toMatchObject({
      page: 'portfolio',
      counts: [],
      rule: null,
      fields: [],
      projects: [],
    });
  },
);
