import { join } from 'node:path';
import { PLAN_COLUMNS, readPlanWords } from '@closer/cms/seed/print/plan-words.ts';
import { measure } from '@closer/shared/content/action-plan.ts';
import { indicator } from '@closer/shared/content/indicator.ts';
import { money } from '@closer/shared/content/money.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { getMeasureHeads } from '@closer/site/src/views/build-measure-table.ts';
import { expect, test } from 'vitest';

const PRINT = join(import.meta.dirname, '../../cms/seed/print');

test.each(LOCALE_CODES)(
  'the blank plan has the columns of our files of measures, in the words of %s',
  async (locale) => {
    const { columns } = await readPlanWords(PRINT, locale);
    expect(PLAN_COLUMNS.map((key) => columns[key][0])).toEqual(getMeasureHeads(locale));
  },
);

test('the blank plan asks for every field of a measure', () => {
  const parts: Readonly<Record<string, readonly string[]>> = {
    period: ['start', 'end'],
    cost: ['cost', 'currency'],
    indicator: ['indicator', 'planned', 'reached'],
  };
  const fields = Object.keys(measure.shape).flatMap((key) => parts[key] ?? [key]);
  expect(PLAN_COLUMNS.slice(1)).toEqual(fields);
  expect(Object.keys(money.shape)).toEqual(['amount', 'currency']);
  expect(Object.keys(indicator.shape)).toEqual(
    expect.arrayContaining(['label', 'planned', 'reached']),
  );
});
