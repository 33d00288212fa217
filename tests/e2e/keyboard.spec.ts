import { t } from '../../site/src/i18n/t.ts';
import { tabTo } from './setup/press.ts';
import { expect, test } from './setup/with-closer.ts';

const say = t('bg');

test('the first key leads to the content', async ({ page }) => {
  await page.goto('/bg/library/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: say('skip.toContent') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inContent = await page.evaluate(
    () => document.activeElement?.closest('main') !== null && document.activeElement !== null,
  );
  expect(inContent).toBe(true);
});

test('keys alone switch the language', async ({ page }) => {
  await page.goto('/bg/organisations/');
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    const lang = await page.evaluate(() => document.activeElement?.getAttribute('hreflang'));
    if (lang === 'hu') break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hu\/organisations\/$/u);
});

test('keys alone search and open a result', async ({ page }) => {
  await page.goto('/bg/search/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('декларация');
  const results = page.getByRole('list', { name: say('search.resultsLabel') });
  const first = results.getByRole('link').first();
  await expect(first).toContainText('декларация', { ignoreCase: true });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//u);
});

test('keys alone narrow a search to leaflets and take one along', async ({ page }) => {
  await page.goto('/bg/search/');
  await tabTo(page, page.getByRole('main').getByRole('searchbox'));
  await page.keyboard.type('седмица');
  const results = page.getByRole('list', { name: say('search.resultsLabel') });
  await expect(results.getByRole('link').first()).toBeVisible();

  const kinds = page.getByRole('group', { name: say('facet.type'), exact: true });
  for (const fold of ['search.filters', 'facet.type'] as const) {
    await tabTo(page, page.locator('summary').filter({ hasText: say(fold) }));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, kinds.getByRole('checkbox', { name: say('types.leaflet') }));
  await page.keyboard.press('Space');
  const off = page.getByRole('button', {
    name: say('search.remove', { filter: say('types.leaflet') }),
  });
  await expect(off).toBeVisible();
  await expect(page).toHaveURL(/type=leaflet/u);

  const title = 'Организирайте Седмица на социалното включване';
  await tabTo(page, results.getByRole('link', { name: title }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const downloading = page.waitForEvent('download');
  await tabTo(page, page.getByRole('link', { name: say('material.download') }).first());
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe(`${title} (bg).pdf`);
});
