import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './browser/install-chromium.ts';

const browser = await ensureBrowser(process.env);

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/test-results',
  globalSetup: './e2e/setup/start-closer.ts',
  forbidOnly: true,
  // A test that passes only when repeated is a fault to find, not to hide.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./runners/count-playwright.ts']],
  use: {
    launchOptions: {
      executablePath: browser.executable,
      args: BROWSER_ARGS,
      // Without a locale of UTF-8, Chromium saves a file with a Cyrillic name as `download`.
      env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', ...browser.env },
    },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
});
