import { AxeBuilder } from '@axe-core/playwright';
import type { DevServer } from './setup/dev-server.ts';
import { startDevServer } from './setup/dev-server.ts';
import { findLayoutFaults } from './setup/find-layout-faults.ts';
import { readRelease } from './setup/release-pages.ts';
import { expect, test } from './setup/with-closer.ts';

const PATH = '/en/styleguide/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The page of all components shows every state: what holds here holds wherever a component stands. Its pictures lie in the
// results of the tests; they are looked at by people, since fonts are drawn differently on each machine.
test.describe('the page of all components', () => {
  // One server for all of them: two would share Vite's folder.
  test.describe.configure({ mode: 'default' });
  let server: DevServer;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    server = await startDevServer();
  });
  test.afterAll(async () => {
    await server.stop();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 360, 1280]) {
      test(`is whole and accessible at ${width} pixels, ${colorScheme}`, async ({
        page,
      }, testInfo) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(server.url + PATH);
        await page.evaluate(async () => await document.fonts.ready);
        expect(await findLayoutFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        await page.screenshot({
          path: testInfo.outputPath(`styleguide-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      });
    }
  }

  test('shows where the focus is on everything that takes it', async ({ page }) => {
    await page.goto(server.url + PATH);
    const count = await page.locator('a[href], button, input, summary, [tabindex="0"]').count();
    const unseen: string[] = [];
    for (let presses = 0; presses < count; presses += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const marked = [focused, focused.closest('.card')].some(
          (each) => each !== null && getComputedStyle(each).outlineStyle !== 'none',
        );
        const { width, height } = focused.getBoundingClientRect();
        return marked && width > 0 && height > 0 ? null : focused.outerHTML.slice(0, 100);
      });
      if (hidden !== null) unseen.push(hidden);
    }
    expect(count).toBeGreaterThan(50);
    expect(unseen).toEqual([]);
  });

  test('keeps the edges of controls and sections in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(server.url + PATH);
    const bare = await page
      .locator('.button, .paging a, .search-form input, .notice, .band, .use, .requests')
      .evaluateAll((all: readonly Element[]) =>
        all
          .filter((each) => {
            const style = getComputedStyle(each);
            return ['top', 'bottom'].every(
              (side) => style.getPropertyValue(`border-${side}-style`) === 'none',
            );
          })
          .map((each) => String(each.getAttribute('class'))),
      );
    expect(bare).toEqual([]);
  });
});

test('the page of all components is in no release', async ({ closer, page }) => {
  const { files } = await readRelease(closer.dataDir);
  expect(Object.keys(files).filter((path) => path.includes('styleguide'))).toEqual([]);
  const answer = await page.goto(PATH);
  expect(answer?.status()).toBe(404);
});
