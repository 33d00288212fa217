import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { LOCALE_CODES } from '../../../shared/locales.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildMeasureTable } from '../views/build-measure-table.ts';
import { getRedirects } from '../library/get-redirects.ts';
import { planMeasures } from './plan-measures.ts';
import { planRedirects } from './plan-redirects.ts';

const context = buildFixtureContext();
const outputs = new Map(planMeasures(context).map((output) => [output.path, output]));

async function read(path: string) {
  const output = await outputs.get(path)?.make();
  if (!(output?.body instanceof Uint8Array)) throw new Error(`There is no ${path}.`);
  return { ...output, body: Buffer.from(output.body) };
}

test('every plan with measures has both files beside its page in every language, others have none', () => {
  const folders = [...outputs.keys()].map((path) => path.replace(/measures\.(csv|xlsx)$/u, ''));
  const plans = [...context.library.actionPlans.values()].filter(
    (each) => each.measures.length > 0,
  );
  const pages = plans.flatMap(({ id }) => Object.values(context.library.paths.get(id) ?? {}));
  expect(new Set(folders)).toEqual(new Set(pages));
  expect(outputs.size).toBe(plans.length * LOCALE_CODES.length * 2);
});

test('another program reads the same table from the CSV, with what looks like a formula as text', async () => {
  const { type, headers, body } = await read('/en/action-plan/a-plan-for-the-quarter/measures.csv');
  const rows: string[][] = parse(body, { bom: true });
  const plan = take(context.library.actionPlans, 'plan-full');
  const table = buildMeasureTable(context, plan, 'en').map((cells) =>
    cells.map((cell) => (cell === null ? '' : String(cell))),
  );
  expect(type).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toContain('A%20plan%20for%20the%20quarter%20-%20Measures');
  expect(rows[2]?.[1]).toBe(`'=Open a "homework" room, twice a week`);
  expect(rows.map((cells) => cells.map((cell) => cell.replace(/^'(?==)/u, '')))).toEqual(table);
});

test('another program reads the same table from the XLSX, in the page’s language', async () => {
  const { type, body } = await read('/bg/action-plan/plan-za-kvartala/measures.xlsx');
  const [sheet] = await readXlsxFile(body);
  const plan = take(context.library.actionPlans, 'plan-full');
  expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(sheet?.sheet).toBe('Мерки');
  expect(sheet?.data).toEqual(buildMeasureTable(context, plan, 'bg'));
});

test('a file of 200 measures has all of them', async () => {
  const { body } = await read('/hu/action-plan/two-hundred-measures/measures.xlsx');
  const [sheet] = await readXlsxFile(body);
  expect(sheet?.data).toHaveLength(201);
});

test('the key of a file changes with a measure, and with nothing else', () => {
  const keysOf = (change: boolean) => {
    const snapshot = buildFixtureSnapshot();
    const entries = snapshot.entries.map((each) =>
      each.entry.id === 'plan-full' && each.entry.type === 'action-plan'
        ? {
            ...each,
            entry: {
              ...each.entry,
              kind: null,
              measures: change ? each.entry.measures.slice(1) : each.entry.measures,
            },
          }
        : each,
    );
    return new Map(
      planMeasures(buildFixtureContext({ ...snapshot, entries })).map(({ path, getKey }) => [
        path,
        getKey(),
      ]),
    );
  };
  const path = '/en/action-plan/a-plan-for-the-quarter/measures.csv';
  expect(keysOf(false).get(path)).toBe(outputs.get(path)?.getKey());
  expect(keysOf(true).get(path)).not.toBe(outputs.get(path)?.getKey());
});

test('the former addresses of the files lead to them, and have their bytes for hosts that cannot lead', async () => {
  const snapshot = buildFixtureSnapshot();
  const entries = snapshot.entries.map((each) =>
    each.entry.id === 'plan-full'
      ? { ...each, formerSlugs: [{ locale: 'en' as const, slug: 'old-plan' }] }
      : each,
  );
  const moved = buildFixtureContext({ ...snapshot, entries });
  const redirects = planRedirects(moved, getRedirects(moved.library), planMeasures(moved));
  const output = await redirects
    .find(({ path }) => path === '/en/action-plan/old-plan/measures.csv')
    ?.make();
  const { body } = await read('/en/action-plan/a-plan-for-the-quarter/measures.csv');
  expect(output?.status).toBe(301);
  expect(output?.headers['location']).toBe('/en/action-plan/a-plan-for-the-quarter/measures.csv');
  expect(output?.body).toEqual(new Uint8Array(body));
});
