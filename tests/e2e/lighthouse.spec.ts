import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER_ARGS, ensureBrowser } from '../browser/install-chromium.ts';
import { expect, test } from './setup/with-closer.ts';
import { findFreePorts } from './setup/free-ports.ts';
import { pickPages, readRelease } from './setup/release-pages.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
/** Search engines are told to pass it by, which Lighthouse counts as a fault. */
const PASSED_BY = /\/offline\/$/u;

test('Lighthouse gives every page type 100 on a phone', async ({ closer }) => {
  test.setTimeout(900_000);
  const [port = 0] = await findFreePorts(1);
  const { executable, env } = await ensureBrowser(process.env);
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...BROWSER_ARGS, `--remote-debugging-port=${port}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const pages = pickPages(await readRelease(closer.dataDir)).filter(
    ({ status, locale }) => status === 200 && (locale === 'bg' || locale === null),
  );
  const faults: string[] = [];
  for (const { path } of new Map(pages.map((page) => [page.kind, page])).values()) {
    const categories = CATEGORIES.filter((name) => name !== 'seo' || !PASSED_BY.test(path));
    const result = await lighthouse(`${closer.siteUrl}${path}`, {
      port,
      onlyCategories: categories,
      logLevel: 'error',
    });
    for (const name of categories) {
      const category = result?.lhr.categories[name];
      if (category?.score === 1) continue;
      const failed = category?.auditRefs
        .map(({ id }) => result?.lhr.audits[id])
        .filter((audit) => audit?.score !== null && (audit?.score ?? 0) < 1)
        .map((audit) => audit?.id);
      faults.push(`${path} ${name} ${category?.score ?? 'none'}: ${failed?.join(', ') ?? ''}`);
    }
  }
  await browser.close();
  expect(faults).toEqual([]);
});
