import { AxeBuilder } from '@axe-core/playwright';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { expect, test } from './setup/with-closer.ts';
import { pickPages, readRelease } from './setup/release-pages.ts';

/** Ask axe for all that WCAG 2.2 AA asks, and for its own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another set of colours can break; the rest of the page is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

for (const locale of [...LOCALE_CODES, null]) {
  const name = locale ?? 'no language';

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any page type (${name}, ${colorScheme})`, async ({
      page,
      closer,
    }) => {
      test.setTimeout(600_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const pages = pickPages(await readRelease(closer.dataDir));
      const faults: string[] = [];
      for (const { path } of pages.filter((each) => each.locale === locale)) {
        await page.goto(path);
        const axe = new AxeBuilder({ page });
        const { violations } = await (
          colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)
        ).analyze();
        for (const { id, nodes } of violations) {
          faults.push(`${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        }
      }
      expect(faults).toEqual([]);
    });
  }

  test(`nothing is cut or scrolls sideways at 320 pixels (${name})`, async ({ page, closer }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const pages = pickPages(await readRelease(closer.dataDir));
    const faults: string[] = [];
    for (const { path } of pages.filter((each) => each.locale === locale)) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) faults.push(`${path} is ${width} pixels wide`);
    }
    expect(faults).toEqual([]);
  });

  test(`no page asks another host or breaks its policy (${name})`, async ({ page, closer }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    const { origin } = new URL(closer.siteUrl);
    page.on('request', (request) => {
      if (!/^(data|blob):/u.test(request.url()) && new URL(request.url()).origin !== origin)
        faults.push(`${page.url()} asks ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (404|410)/u.test(message.text()))
        faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    const pages = pickPages(await readRelease(closer.dataDir));
    for (const { path } of pages.filter((each) => each.locale === locale)) {
      await page.goto(path, { waitUntil: 'load' });
    }
    expect(faults).toEqual([]);
  });
}
