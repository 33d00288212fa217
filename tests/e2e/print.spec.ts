import type { Page } from '@playwright/test';
import { findLayoutFaults } from './setup/find-layout-faults.ts';
import { expect, test } from './setup/with-closer.ts';

/** What is left of an A4 sheet between its margins (`print.css`), in CSS pixels: 210 mm less twice 16 mm. */
const BETWEEN_MARGINS = Math.floor((178 / 25.4) * 96);
/** Points of an A4 sheet, by which a PDF names its pages. */
const A4 = { width: 595, height: 842 };

/** Pages that people print to hang up, hand out or take to a meeting. */
const PRINTED = [
  { what: 'a month of events', path: '/events/2027-10/', sheets: 1 },
  { what: 'a month with an event of five days', path: '/events/2027-05/', sheets: 1 },
  { what: 'a plan with its measures', path: '/action-plan/', list: 'action-plans' },
  { what: 'a project', path: '/project/', list: 'projects' },
] as const;

/** Addresses of the pages that a list leads to. */
async function getPaths(page: Page, locale: string, { path, ...more }: (typeof PRINTED)[number]) {
  if (!('list' in more)) return [`/${locale}${path}`];
  await page.goto(`/${locale}/${more.list}/`);
  const hrefs = await page
    .locator(`main a[href*="/${locale}${path}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs)];
}

for (const locale of ['en', 'bg', 'hu'] as const)
  for (const printed of PRINTED)
    test(`${printed.what} prints on A4 without a cut (${locale})`, async ({ page }) => {
      const faults: string[] = [];
      const paths = await getPaths(page, locale, printed);
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        await page.goto(path);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: BETWEEN_MARGINS, height: 1000 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > BETWEEN_MARGINS) faults.push(`${path} is ${width} pixels wide`);
        const hidden = await page
          .locator('.scroller')
          .evaluateAll((boxes) =>
            boxes.flatMap(({ scrollWidth, clientWidth }) =>
              scrollWidth > clientWidth + 1
                ? `a table hides ${scrollWidth - clientWidth} pixels`
                : [],
            ),
          );
        faults.push(
          ...[...hidden, ...(await findLayoutFaults(page))].map((each) => `${path} ${each}`),
        );
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        const sizes = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu), (found) =>
          found.slice(1).map(Number),
        );
        expect(sizes.length).toBeGreaterThan(0);
        if ('sheets' in printed) expect(sizes).toHaveLength(printed.sheets);
        for (const [across = 0, down = 0] of sizes) {
          expect(Math.abs(across - A4.width)).toBeLessThan(2);
          expect(Math.abs(down - A4.height)).toBeLessThan(2);
        }
      }
      expect(faults).toEqual([]);
    });
