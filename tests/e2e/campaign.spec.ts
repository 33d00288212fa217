import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { t } from '../../site/src/i18n/t.ts';
import { tabTo } from './setup/press.ts';
import { expect, test } from './setup/with-closer.ts';

/** The leaflet that a partner looks for, and what its language is called on the page. */
const PARTNERS = [
  { locale: 'en', leaflet: 'Hold a Week of Social Inclusion', macedonian: 'Macedonian' },
  {
    locale: 'mk',
    leaflet: 'Организирајте Недела на социјалната инклузија',
    macedonian: 'македонски',
  },
] as const;

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Where a finger meets a link. Its middle as Playwright finds it may be that of the words which are only read aloud. */
const ON_IT = { position: { x: 8, y: 8 } };

/** How people come from link to link. */
const WAYS = [
  {
    name: 'on a phone',
    use: PHONE,
    press: async (_: Page, link: Locator) => await link.tap(ON_IT),
  },
  {
    name: 'by keyboard alone',
    use: {},
    press: async (page: Page, link: Locator) => {
      await tabTo(page, link);
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'with scripts off',
    use: { javaScriptEnabled: false },
    press: async (_: Page, link: Locator) => await link.click(ON_IT),
  },
  {
    name: 'on a phone with scripts off',
    use: { ...PHONE, javaScriptEnabled: false },
    press: async (_: Page, link: Locator) => await link.tap(ON_IT),
  },
] as const;

for (const way of WAYS) {
  test.describe(way.name, () => {
    test.use(way.use);

    for (const { locale, leaflet, macedonian } of PARTNERS) {
      const say = t(locale);

      test(`three clicks lead from the campaign to the file of its Macedonian leaflet (${locale})`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/`);
        await page.getByRole('link', { name: say('home.campaign') }).click();
        await expect(page).toHaveURL(new RegExp(`/${locale}/campaign/[^/]+/$`, 'u'));

        let clicks = 0;
        const press = async (link: Locator) => {
          clicks += 1;
          await way.press(page, link);
        };
        const parts = page.getByRole('navigation', { name: say('campaign.parts') });
        await press(parts.getByRole('link', { name: say('campaign.leaflets') }));
        const leaflets = page.getByRole('table', { name: say('campaign.leafletsCaption') });
        await expect(leaflets).toBeInViewport();
        await press(leaflets.getByRole('rowheader').getByRole('link', { name: leaflet }));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(leaflet);
        const file = page
          .getByRole('table', { name: say('material.editionsCaption') })
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: macedonian }) })
          .getByRole('link')
          // Beside it stands the way to its text.
          .and(page.locator('[download]'));
        await expect(file).toHaveAttribute('hreflang', 'mk');
        const downloading = page.waitForEvent('download');
        await press(file);
        const download = await downloading;

        expect(clicks).toBe(3);
        const bytes = await readFile(await download.path());
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        const answer = await page.request.get(download.url());
        expect(answer.status()).toBe(200);
        expect(answer.headers()['content-type']).toBe('application/pdf');
      });
    }
  });
}
