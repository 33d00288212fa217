import { readFile } from 'node:fs/promises';
import { t } from '../../site/src/i18n/t.ts';
import { expect, test } from './setup/with-closer.ts';

const READERS = [
  {
    locale: 'en',
    material: 'Universal Declaration of Human Rights',
    partner: 'Sofia Municipality',
    other: { lang: 'bg', name: 'Български', title: 'Всеобща декларация за правата на човека' },
  },
  {
    locale: 'bg',
    material: 'Всеобща декларация за правата на човека',
    partner: 'Столична община',
    other: { lang: 'en', name: 'English', title: 'Universal Declaration of Human Rights' },
  },
] as const;

for (const { locale, material, partner, other } of READERS) {
  const say = t(locale);

  test.describe(`a reader whose browser speaks ${locale}`, () => {
    test.use({ locale });

    test('lands on the home page of that language', async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${locale}/$`, 'u'));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(
        page.getByRole('heading', { name: say('home.topics'), exact: true }),
      ).toBeVisible();
      await expect(
        page.getByRole('heading', { name: say('home.latest'), exact: true }),
      ).toBeVisible();
      await expect(
        page.getByRole('heading', { name: say('home.partners'), exact: true }),
      ).toBeVisible();
      await expect(page.getByRole('searchbox').first()).toBeVisible();
    });

    test('reads a material and stays on it when switching the language', async ({ page }) => {
      await page.goto(`/${locale}/library/`);
      await page.getByRole('link', { name: material, exact: false }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(material);
      const languages = page.getByRole('navigation', { name: say('languages.label') });
      await languages.getByRole('link', { name: other.name }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other.lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
    });

    test('downloads the file in their own language', async ({ page }) => {
      await page.goto(`/${locale}/library/`);
      await page.getByRole('link', { name: material, exact: false }).first().click();
      const main = page.getByRole('main');
      const link = main.getByRole('link', { name: say('material.download') }).first();
      await expect(link).toHaveAttribute('hreflang', locale);
      const downloading = page.waitForEvent('download');
      await link.click();
      const download = await downloading;
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(download.suggestedFilename()).toMatch(/\.pdf$/u);
    });

    test('reads about a partner', async ({ page }) => {
      await page.goto(`/${locale}/organisations/`);
      await page.getByRole('link', { name: partner, exact: false }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(partner);
      await expect(page.getByRole('main')).toContainText('CoNet');
    });
  });
}

test('an unknown address says so in the language of the address and leads on', async ({ page }) => {
  const response = await page.goto('/bg/material/nyama-takava-stranitsa/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('bg')('notFound.title'));
});
