import { expect, test } from 'vitest';
import { checkShrink } from './shrink-guard.ts';

const problems = (
  before: Record<string, number>,
  after: Record<string, number>,
): readonly string[] =>
  checkShrink(before, after).map(({ type, locale }) =>
    locale === null ? type : `${type}.${locale}`,
  );

test.each([
  { name: 'a type that falls to 0', before: { material: 1 }, after: {}, found: ['material'] },
  {
    name: 'a fall by more than a tenth and more than 20',
    before: { term: 200 },
    after: { term: 179 },
    found: ['term'],
  },
  {
    name: 'a language that falls so',
    before: { 'material.bg': 100 },
    after: { 'material.bg': 70 },
    found: ['material.bg'],
  },
])('stops $name', ({ before, after, found }) => {
  expect(problems(before, after)).toEqual(found);
});

test.each([
  { name: 'a fall by exactly 20', before: { term: 100 }, after: { term: 80 } },
  { name: 'a fall by a tenth of many', before: { term: 1000 }, after: { term: 900 } },
  { name: 'the last text in one language', before: { 'page.hu': 1 }, after: {} },
  { name: 'growth', before: { term: 1 }, after: { term: 100 } },
])('lets $name pass', ({ before, after }) => {
  expect(problems(before, after)).toEqual([]);
});

test('lets a type in that the release before did not know', () => {
  expect(checkShrink({ material: 7 }, { material: 7, campaign: 1, 'campaign.bg': 1 })).toEqual([]);
});
