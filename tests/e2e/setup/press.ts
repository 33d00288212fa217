import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of ours has before its content. */
const MOST_STOPS = 150;

/** Goes on with Tab, as a reader without a mouse does, until the focus is on `target`. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
