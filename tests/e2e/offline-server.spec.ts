import { t } from '../../site/src/i18n/t.ts';
import { startSearchedSite } from './setup/searched-site.ts';
import { expect, test } from './setup/with-closer.ts';

const say = t('bg');

test('without a connection the kept index answers in the place of the search server, and the server again with one', async ({
  page,
  context,
}) => {
  const site = await startSearchedSite();
  try {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const field = page.getByRole('searchbox');
    const results = page.getByRole('list', { name: say('search.resultsLabel') });
    const note = page.getByText(say('search.standIn'));
    const failed = page.getByText(say('search.failed'));

    await page.goto(`${site.url}/bg/search/`);
    const offer = page.getByRole('group').filter({ hasText: say('offline.title') });
    await offer.getByText(say('offline.title')).click();
    await offer.getByRole('button', { name: say('offline.keep') }).click();
    await expect(offer.getByRole('button', { name: say('offline.remove') })).toBeVisible();
    await field.fill('ръководство');
    await expect(results.getByRole('link').first()).toBeVisible();
    await expect(note).toHaveCount(0);
    const asked = site.asked();
    expect(asked).toBeGreaterThan(0);

    await context.setOffline(true);
    await page.reload();
    // Each of them fails, as the server's circuit would count it.
    for (const query of ['ръководство', 'ръководства', 'ръководството']) {
      await field.fill(query);
      await expect(results.getByRole('link').first()).toBeVisible();
      await expect(note).toBeVisible();
    }
    await expect(failed).toHaveCount(0);
    expect(site.asked()).toBe(asked);

    await context.setOffline(false);
    await field.fill('ръководство');
    await expect(note).toHaveCount(0);
    await expect(results.getByRole('link').first()).toBeVisible();
    expect(site.asked()).toBeGreaterThan(asked);
    expect(faults).toEqual([]);
  } finally {
    await site.close();
  }
});
