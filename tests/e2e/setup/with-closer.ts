import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import en from '../../../cms/src/dictionaries/en.json' with { type: 'json' };
import { signIn } from './sign-in.ts';

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
export const test = base.extend<{ closer: Closer }, { session: string }>({
  /**
   * A file with the session of the first administrator, in English, for `browser.newContext({ storageState })`: one sign-in a
   * worker, since Strapi takes five of one person in five minutes.
   */
  session: [
    async ({ browser }, use) => {
      const closer = getCloser();
      const folder = await mkdtemp(join(tmpdir(), 'closer-session-'));
      const path = join(folder, 'session.json');
      const context = await browser.newContext({ locale: 'en' });
      await signIn(await context.newPage(), closer.cmsUrl, closer, en);
      await context.storageState({ path });
      await context.close();
      await use(path);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  closer: async ({ browserName: _ }, use) => await use(getCloser()),
  baseURL: async ({ browserName: _ }, use) => await use(read('E2E_SITE_URL')),
});

export { expect } from '@playwright/test';
