import { t } from '../../site/src/i18n/t.ts';
import { expect, test } from './setup/with-closer.ts';

/** What a reader types, in which language, and the title that must be among the first results. */
const QUERIES = [
  ['bg', 'декларац', 'Всеобща декларация за правата на човека'],
  ['bg', 'deklaratsiya', 'Всеобща декларация за правата на човека'],
  ['mk', 'deklaracija', 'Универзална декларација за човековите права'],
  ['ro', 'declaratia universala', 'Declarația Universală a Drepturilor Omului'],
  ['hu', 'egyetemes nyilatkozat', 'Az Emberi Jogok Egyetemes Nyilatkozata'],
  ['en', 'human righ', 'Universal Declaration of Human Rights'],
] as const;

for (const [locale, query, title] of QUERIES) {
  const say = t(locale);

  test(`finds “${title}” while a reader types “${query}” (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search/`);
    const field = page.getByRole('searchbox');
    await field.pressSequentially(query);
    const results = page.getByRole('list', { name: say('search.resultsLabel') });
    await expect(results.getByRole('link', { name: title }).first()).toBeVisible();
    await expect(page).toHaveURL(
      new RegExp(`[?&]q=${encodeURIComponent(query).replaceAll('%20', '(%20|\\+)')}`, 'u'),
    );
  });
}

test('the form of any page leads to the results', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('main').getByRole('searchbox').fill('Sofia');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('en')('searchForm.submit') })
    .click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=Sofia/u);
  await expect(page.getByRole('link', { name: 'Sofia Municipality' }).first()).toBeVisible();
});

test('a query that finds nothing still has a way on', async ({ page }) => {
  const say = t('en');
  await page.goto('/en/search/?q=zzzzqqqqxxxx');
  const main = page.getByRole('main');
  await expect(main).toContainText(say('search.wayOn'));
  await expect(main.getByRole('link').first()).toBeVisible();
});

test('a query of script or of 10,000 characters is only text', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const response = await page.goto(
    `/en/search/?q=${encodeURIComponent('<script>document.title="broken"</script>')}`,
  );
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('searchbox')).toHaveValue(/<script>/u);
  await expect(page).not.toHaveTitle('broken');
  await page.goto('/en/search/?q=Sofia');
  await expect(page.getByRole('link', { name: 'Sofia Municipality' }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('a'.repeat(10_000));
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await page.getByRole('searchbox').fill('Sofia');
  await expect(page.getByRole('link', { name: 'Sofia Municipality' }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('what is typed before the page wakes up is searched for', async ({ page }) => {
  let wakeUp: () => void = () => undefined;
  const awake = new Promise<void>((resolve) => {
    wakeUp = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto('/en/search/', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('Sofia');
  wakeUp();
  await expect(page.getByRole('link', { name: 'Sofia Municipality' }).first()).toBeVisible();
});
