import { t } from '../../site/src/i18n/t.ts';
import { expect, test } from './setup/with-closer.ts';

test.use({ javaScriptEnabled: false });

for (const [locale, material] of [
  ['en', 'Universal Declaration of Human Rights'],
  ['bg', 'Всеобща декларация за правата на човека'],
] as const) {
  const say = t(locale);

  test(`without scripts a reader browses, reads and downloads (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/`);
    await page.goto(`/${locale}/library/`);
    await page.getByRole('main').getByRole('link', { name: material }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(material);
    const link = page.getByRole('main').getByRole('link', { name: say('material.download') });
    const file = await page.request.get((await link.first().getAttribute('href')) ?? '');
    expect(file.headers()['content-type']).toBe('application/pdf');
  });

  test(`without scripts the search form is answered by our server (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/`);
    const form = page.getByRole('main').getByRole('search');
    await form.getByRole('searchbox').fill('CoNet');
    await form.getByRole('button', { name: say('searchForm.submit') }).click();
    await expect(page).toHaveURL(/\/search\/\?q=CoNet/u);
    await expect(
      page.getByRole('main').locator('.search-hits').getByRole('link').first(),
    ).toBeVisible();
  });

  test(`without scripts the search page of a plain host leads to the A-Z (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/search/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('az.title'));
    await expect(page.getByRole('link', { name: material })).toBeVisible();
  });
}
