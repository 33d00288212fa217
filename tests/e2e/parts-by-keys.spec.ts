import type { Locator, Page } from '@playwright/test';
import { t } from '../../site/src/i18n/t.ts';
import { findLayoutFaults } from './setup/find-layout-faults.ts';
import { tabTo } from './setup/press.ts';
import { findOutOfOrder, walkLinks } from './setup/walk-links.ts';
import { expect, test } from './setup/with-closer.ts';

/** Two maps with their lists: eleven cities, and a county where the project stands in a timeline below its programme. */
const CITIES = '/hu/project/conet-varosok-halozata-a-tarsadalmi-kohezioert/';
const COUNTY = '/hu/project/helyi-partnersegek-a-tarsadalmi-befogadasert/';
/** The sample plan: six fields by the groups that they serve. */
const PLAN = '/bg/action-plan/primeren-plan-za-deystvie-na-obshtina-primer/';

const SCREENS = [
  { what: 'on a wide screen', width: 1280, height: 900 },
  { what: 'at 360 pixels', width: 360, height: 740 },
  // 1280 x 1024, enlarged four times.
  { what: 'at 400 % zoom', width: 320, height: 256 },
] as const;

/** Walks through the links of a part: in reading order, each in sight and marked, and each name for one place only. */
async function expectUsable(page: Page, part: Locator): Promise<void> {
  const stops = await walkLinks(page, part);
  expect(stops.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  expect(findOutOfOrder(stops)).toEqual([]);
  expect(stops.filter(({ name }) => name === '')).toEqual([]);
  const targets = Map.groupBy(stops, ({ name }) => name);
  const unclear = [...targets].filter(([, all]) => new Set(all.map(({ href }) => href)).size > 1);
  expect(unclear).toEqual([]);
}

for (const { what, width, height } of SCREENS) {
  test(`keys alone go through the partners on the map and the timeline of a project, ${what}`, async ({
    page,
  }) => {
    const say = t('hu');
    await page.setViewportSize({ width, height });
    const partners = page.getByRole('region', { name: say('project.partners'), exact: true });
    for (const path of [COUNTY, CITIES]) {
      await page.goto(path);
      await expectUsable(page, partners);
      // The map is drawn; what it says is said by the list.
      await expect(partners.getByRole('figure')).toContainText('Natural Earth');
      await expect(partners.getByRole('img')).toHaveCount(0);
      expect(await findLayoutFaults(page)).toEqual([]);
    }
    await page.goto(COUNTY);
    const timeline = page.getByRole('region', { name: say('project.timeline'), exact: true });
    await expectUsable(page, timeline);
  });

  test(`keys alone read the matrix of a plan to its last column, ${what}`, async ({ page }) => {
    const say = t('bg');
    await page.setViewportSize({ width, height });
    await page.goto(PLAN);
    const matrix = page.getByRole('region', { name: say('plan.matrix'), exact: true });
    await tabTo(page, matrix);
    const hidden = async () =>
      await matrix.evaluate((box) => box.scrollWidth - box.clientWidth - box.scrollLeft);
    for (let presses = 0; presses < 40 && (await hidden()) > 1; presses += 1)
      await page.keyboard.press('ArrowRight');
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    const last = matrix.getByRole('columnheader', { name: say('plan.matrixAll'), exact: true });
    expect(await last.evaluate((head) => head.getBoundingClientRect().right)).toBeLessThan(width);
    await expectUsable(page, matrix);
    expect(await findLayoutFaults(page)).toEqual([]);
  });
}
