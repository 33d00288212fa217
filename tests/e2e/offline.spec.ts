import type { Locator, Page } from '@playwright/test';
import { t } from '../../site/src/i18n/t.ts';
import { startPlainSite } from './setup/plain-site.ts';
import { expect, test } from './setup/with-closer.ts';

const say = t('bg');

/** Unfolds what the search page says of keeping the library. */
async function openOffer(page: Page, site: string): Promise<Locator> {
  await page.goto(`${site}/bg/search/`);
  const offer = page.getByRole('group').filter({ hasText: say('offline.title') });
  await offer.getByText(say('offline.title')).click();
  return offer;
}

async function keep(page: Page, site: string): Promise<void> {
  const offer = await openOffer(page, site);
  await offer.getByRole('button', { name: say('offline.keep') }).click();
  await expect(offer.getByRole('button', { name: say('offline.remove') })).toBeVisible({
    timeout: 90_000,
  });
}

/** Caches, workers and cookies that the site has left in the browser. */
const readTraces = async (page: Page) =>
  await page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));

test('a reader keeps the library, searches and reads it without a line, and takes it back', async ({
  page,
  context,
  closer,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const offer = await openOffer(page, closer.siteUrl);
  await expect(offer).toContainText(/\d+,\d\s(MB|МБ)/u);
  expect(await readTraces(page)).toEqual({ caches: 0, workers: 0, cookies: '' });
  await keep(page, closer.siteUrl);

  await context.setOffline(true);
  await page.goto('/bg/search/');
  await page.getByRole('searchbox').pressSequentially('декларацията');
  const results = page.getByRole('list', { name: say('search.resultsLabel') });
  const hit = results.getByRole('link', { name: 'Всеобща декларация за правата на човека' });
  await hit.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Всеобща декларация');
  await page.goto('/hu/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('offlinePage.title'));
  await page.getByRole('main').getByRole('searchbox').fill('София');
  await page.keyboard.press('Enter');
  await expect(results.getByRole('link').first()).toBeVisible();

  await context.setOffline(false);
  const kept = await openOffer(page, closer.siteUrl);
  await kept.getByRole('button', { name: say('offline.remove') }).click();
  await expect(kept.getByRole('status')).toHaveText(say('offline.removed'));
  expect(await readTraces(page)).toEqual({ caches: 0, workers: 0, cookies: '' });
  expect(refused).toEqual([]);
});

test('what is kept follows a publish and its rollback, on a host that knows only files', async ({
  page,
}) => {
  // It is published three times.
  test.setTimeout(300_000);
  const site = await startPlainSite();
  const guide = `${site.url}/bg/material/rakovodstvo-za-socialna-koheziya/`;
  /** Goes by with a line until the device has what was published, then without one. */
  const readWithoutLine = async (title: string) => {
    await expect(async () => {
      await site.setUp(true);
      await page.goto(`${site.url}/bg/`);
      await page.waitForLoadState('networkidle');
      await site.setUp(false);
      await page.goto(guide);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 1000 });
    }).toPass();
    await page.goto(`${site.url}/bg/search/?q=${encodeURIComponent(title.split(' ')[0] ?? '')}`);
    const results = page.getByRole('list', { name: say('search.resultsLabel') });
    await expect(results.getByRole('link', { name: title }).first()).toBeVisible();
  };
  try {
    await site.publish('Наръчник за съседи');
    await keep(page, site.url);
    await readWithoutLine('Наръчник за съседи');
    await site.publish('Пътеводител за съседи');
    await readWithoutLine('Пътеводител за съседи');
    await site.publish('Наръчник за съседи');
    await readWithoutLine('Наръчник за съседи');

    await site.setUp(true);
    await site.write('service-worker.js', '');
    await page.goto(guide);
    await expect
      .poll(async () => await readTraces(page))
      .toEqual({ caches: 0, workers: 0, cookies: '' });
  } finally {
    await site.close();
  }
});
