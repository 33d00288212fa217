import { expect, test } from 'vitest';
import { inFive, prose, snapshotEntry } from '../../../tests/fixtures/entries.ts';
import { programme, project } from '../../../tests/fixtures/plan-entries.ts';
import { buildLibrary } from './build-library.ts';
import { checkFunding } from './check-funding.ts';

const line = inFive('Funded', 'Финансирано', 'Финансирано', 'Finanțat', 'Finanszírozva');
const urbact = programme({
  id: 'urbact',
  code: 'urbact-ii',
  names: [{ language: 'en', text: 'URBACT II', kind: 'official' }],
  eu: true,
  fundingLine: line,
  disclaimer: line,
});
const conet = project({
  id: 'conet',
  prose: { en: prose('CoNet', 'conet') },
  programme: 'urbact',
});
const check = (of: typeof urbact, ...projects: readonly (typeof conet)[]) =>
  checkFunding(
    buildLibrary({
      sequence: 1,
      gone: [],
      entries: [of, ...projects].map((each) => snapshotEntry(each)),
    }),
  ).map(({ entry, locale, field, key }) => [entry, locale, field, key]);

test('finds nothing where line and disclaimer stand in every language', () => {
  expect(check(urbact, conet)).toEqual([]);
});

test('names each language in which the line or the disclaimer is missing', () => {
  const missing = {
    ...urbact,
    fundingLine: line.filter(({ language }) => language !== 'bg'),
    disclaimer: line.filter(({ language }) => language !== 'hu'),
  };
  expect(check(missing, conet)).toEqual([
    ['urbact-ii', 'bg', 'fundingLine', 'funding-words-missing'],
    ['urbact-ii', 'hu', 'disclaimer', 'funding-words-missing'],
  ]);
});

test('asks for nothing where no project is shown, or where the money is not of the European Union', () => {
  const bare = { ...urbact, fundingLine: [], disclaimer: [] };
  expect(check(bare)).toEqual([]);
  expect(check({ ...bare, eu: false }, conet)).toEqual([]);
});
