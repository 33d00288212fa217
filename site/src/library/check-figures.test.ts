import { expect, test } from 'vitest';
import type { Entry } from '@closer/shared/content/entry.ts';
import {
  inFive,
  material,
  place,
  prose,
  snapshotEntry,
  term,
} from '../../../tests/fixtures/entries.ts';
import {
  indicator,
  measure,
  actionPlan,
  portfolio,
  project,
  sourceDocument,
} from '../../../tests/fixtures/plan-entries.ts';
import { buildLibrary } from './build-library.ts';
import { checkFigures } from './check-figures.ts';

const check = (...entries: readonly Entry[]) =>
  checkFigures(
    buildLibrary({ sequence: 1, gone: [], entries: entries.map((each) => snapshotEntry(each)) }),
  ).map(({ type, locale, field, problem }) => [type, locale, field, problem]);

const people = term({
  id: 'term-people',
  code: 'people',
  scheme: 'indicator',
  prefLabel: inFive(
    'People reached',
    'Опфатени лица',
    'Обхванати лица',
    'Persoane',
    'Elért emberek',
  ),
});
const networks = project({
  id: 'networks',
  prose: {
    en: prose('United Networks', 'united-networks', 'For 340 people in 21 months.'),
    hu: prose('United Networks', 'united-networks', '340 embernek 21 hónap alatt.'),
  },
  period: { start: '2015-05', end: '2017-01', statedMonths: 21 },
  totalValue: { amount: 1_756_996, currency: 'RON' },
  indicators: [indicator({ label: 'term-people', planned: 340 })],
});

test('finds nothing where texts repeat the figures of their entry', () => {
  expect(check(people, networks)).toEqual([]);
});

test('tells where a text was not changed with a figure, in each language', () => {
  const changed = { ...networks, indicators: [indicator({ label: 'term-people', planned: 350 })] };
  expect(check(people, changed)).toEqual([
    ['project', 'en', 'summary', 'says 340, and a figure of this entry is 350'],
    ['project', 'hu', 'summary', 'says 340, and a figure of this entry is 350'],
  ]);
});

test('tells where the months of a text are not those that are stated', () => {
  const changed = project({
    ...networks,
    prose: { mk: prose('Мрежи', 'mrezi', 'Траеше 24 месеци.') },
  });
  expect(check(changed)).toEqual([
    ['project', 'mk', 'summary', 'says 24, and a figure of this entry is 21'],
  ]);
});

test('knows the figures of the project that an entry names', () => {
  const guide = material({
    id: 'guide',
    project: 'networks',
    prose: {
      en: prose('Guide', 'guide', 'Made in the project.'),
      hu: prose('Kézikönyv', 'kezikonyv', 'A projekt 340 embert ért el.'),
    },
  });
  expect(check(networks, guide)).toEqual([]);
  expect(check({ ...guide, project: null })).toEqual([
    [
      'material',
      'hu',
      'summary',
      'says 340, which no other language says and which is no figure of this entry',
    ],
  ]);
});

test('reads the texts inside facts, and names their place', () => {
  const plan = actionPlan({
    id: 'plan',
    prose: { en: prose('Plan', 'plan') },
    measures: [
      measure({ titles: inFive('Visit 12 homes', '12 домови', '21 дома', '12 case', '12 otthon') }),
    ],
  });
  expect(check(plan)).toEqual([
    ['action-plan', 'bg', 'measures.0.titles', 'says 21 where all other languages say 12'],
  ]);
});

test('tells where a portfolio is to hold another number of projects than its source says', () => {
  const ready = portfolio({
    id: 'ready',
    prose: { en: prose('Ready', 'ready') },
    plannedProjects: 12,
    sources: [sourceDocument({ language: 'en', wording: 'containing 10 project' })],
  });
  expect(check(ready)).toEqual([
    ['portfolio', null, 'sources', 'says 10, and a figure of this entry is 12'],
  ]);
});

test('compares a typed figure with the words of its source', () => {
  const district = place({
    id: 'place-district',
    code: 'district',
    kind: 'district',
    names: [{ language: 'bg', text: 'Красна поляна', kind: 'official' }],
    statistics: [
      {
        measure: 'population',
        value: 56_000,
        qualifier: 'about',
        subgroup: null,
        year: null,
        source: null,
        language: null,
      },
    ],
    sources: [sourceDocument({ language: 'bg', wording: 'население около 65 000 души' })],
  });
  expect(check(district)).toEqual([
    ['place', null, 'sources', 'says 65 000, and a figure of this entry is 56\u00A0000'],
  ]);
});
