import { test as base } from '@playwright/test';

/** Where the Closer of this run answers, and who may sign in. */
export interface Closer {
  /** Without a slash at its end. */
  readonly siteUrl: string;
  readonly cmsUrl: string;
  readonly user: string;
  readonly password: string;
  readonly dataDir: string;
  /** What the publisher shows the CMS. */
  readonly exportToken: string;
}

function read(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: setup/start-closer.ts sets it.`);
  return value;
}

export function getCloser(): Closer {
  return {
    siteUrl: read('E2E_SITE_URL'),
    cmsUrl: read('E2E_CMS_URL'),
    user: read('E2E_USER'),
    password: read('E2E_PASSWORD'),
    dataDir: read('E2E_DATA_DIR'),
    exportToken: read('E2E_EXPORT_TOKEN'),
  };
}

/** Playwright's `test` with the site of this run as the base of addresses. */
export const test = base.extend<{ closer: Closer }>({
  closer: async ({ browserName: _ }, use) => await use(getCloser()),
  baseURL: async ({ browserName: _ }, use) => await use(read('E2E_SITE_URL')),
});

export { expect } from '@playwright/test';
