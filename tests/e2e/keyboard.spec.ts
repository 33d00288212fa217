import { t } from '../../site/src/i18n/t.ts';
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
