import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { t } from '../../site/src/i18n/t.ts';
import { tabTo } from './setup/press.ts';
import { expect, test } from './setup/with-closer.ts';

/** The sample plan of the library: six measures, each in a field of its own. */
const PLAN = '/bg/action-plan/primeren-plan-za-deystvie-na-obshtina-primer/';
const say = t('bg');
const sayShown = (count: number) =>
  say('measureFilter.shown', { count: String(count), total: '6' });

/** A choice above the table, once the island has woken up: before that a key would be lost. */
async function reach(page: Page, label: string) {
  const choice = page.getByRole('combobox', { name: label, exact: true });
  await choice.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: choice })).toHaveCount(0);
  await tabTo(page, choice);
  return choice;
}

/** Goes down a list of choices with the arrow key until `value` is chosen; each step on the way is a choice too. */
async function pick(page: Page, label: string, value: string) {
  const choice = await reach(page, label);
  const values = await choice
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
  expect(values).toContain(value);
  for (let step = 0; step < values.indexOf(value); step += 1)
    await page.keyboard.press('ArrowDown');
  await expect(choice).toHaveValue(value);
}

/** Numbers of the measures that are shown, in the order in which they stand. */
const getNumbers = async (page: Page) =>
  await page.locator('#measure-rows tr:visible .measure-number').allInnerTexts();

test('keys alone narrow the measures of a plan, hear how many are left and take them all back', async ({
  page,
}) => {
  await page.goto(PLAN);
  expect(await getNumbers(page)).toEqual(['1', '2', '3', '4', '5', '6']);
  const status = page.getByRole('form').getByRole('status');
  await expect(status).toHaveText('');

  await pick(page, say('measures.targetGroups'), 'older-people');
  await expect.poll(async () => await getNumbers(page)).toEqual(['4', '5']);
  await expect(status).toHaveText(sayShown(2));
  await expect(page).toHaveURL(/\?group=older-people$/u);

  await pick(page, say('progress.label'), 'idea');
  await expect.poll(async () => await getNumbers(page)).toEqual(['5']);
  await expect(status).toHaveText(sayShown(1));

  await tabTo(page, page.getByRole('button', { name: say('measureFilter.clear') }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => await getNumbers(page)).toHaveLength(6);
  await expect(page).toHaveURL(new RegExp(`${PLAN}$`, 'u'));
});

test('a link to a sorted and narrowed table shows the same, and the back button undoes a choice', async ({
  page,
  context,
}) => {
  await page.goto(PLAN);
  await pick(page, say('measureFilter.sort'), 'costDown');
  await expect.poll(async () => await getNumbers(page)).toEqual(['4', '2', '6', '1', '3', '5']);
  await pick(page, say('measures.targetGroups'), 'older-people');
  await expect.poll(async () => await getNumbers(page)).toEqual(['4', '5']);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(await reach(other, say('measureFilter.sort'))).toHaveValue('costDown');
  expect(await getNumbers(other)).toEqual(['4', '5']);

  await page.goBack();
  await expect.poll(async () => await getNumbers(page)).toEqual(['1', '5']);
  await expect(page).toHaveURL(/group=economic-hardship/u);
});

test('keys alone take the whole plan along as CSV, whatever the table shows', async ({ page }) => {
  await page.goto(`${PLAN}?group=older-people`);
  await reach(page, say('measureFilter.sort'));
  await expect.poll(async () => await getNumbers(page)).toHaveLength(2);
  const downloading = page.waitForEvent('download');
  await tabTo(page, page.getByRole('link', { name: say('measures.asCsv') }));
  await page.keyboard.press('Enter');
  const file = await readFile(await (await downloading).path(), 'utf8');
  const lines = file.split('\r\n').filter((line) => /^\uFEFF?"/u.test(line));
  expect(lines).toHaveLength(7);
  expect(lines[0]).toContain(say('measures.title'));
});

test('without scripts the table is whole and says nothing of filters', async ({
  browser,
  closer,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: closer.siteUrl });
  const page = await context.newPage();
  await page.goto(`${PLAN}?group=older-people`);
  expect(await getNumbers(page)).toHaveLength(6);
  await expect(page.getByRole('form', { name: say('measureFilter.label') })).toBeHidden();
  await context.close();
});
