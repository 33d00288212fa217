import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { readSettings } from '@closer/scripts/env.ts';
import { CloserError } from '@closer/shared/errors.ts';
import { createSiteServer } from '@closer/site/server/create-site-server.ts';
import { followLiveRelease } from '@closer/site/server/live-release.ts';
import { createReleaseSearch } from '@closer/site/server/live-search.ts';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { BROWSER_ARGS, ensureBrowser } from '../browser/install-chromium.ts';
import { findFreePorts } from '../e2e/setup/free-ports.ts';
import { getMedian } from './median.ts';

/*
 * `node lighthouse.ts`: Lighthouse on a phone, against our site server and the live release of `DATA_DIR`. Performance is
 * the median of five runs, since it changes with what else the machine does; the rest is the worst of them. The last
 * line is one JSON object.
 */

const RUNS = 5;
const LOCALES = ['en', 'bg'];
const PAGES = [
  { name: 'home', pattern: /^\/[a-z]{2}\/$/u },
  { name: 'material', pattern: /^\/[a-z]{2}\/material\/[^/]+\/$/u },
  { name: 'campaign', pattern: /^\/[a-z]{2}\/campaign\/[^/]+\/$/u },
  { name: 'search', pattern: /^\/[a-z]{2}\/search\/$/u },
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Time until the largest thing is painted, and how long the main thread was busy, in milliseconds; shift without a unit. */
const AUDITS = [
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

type Run = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

interface Figures {
  readonly page: string;
  readonly path: string;
  /** 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  readonly audits: Readonly<Record<string, number>>;
}

async function main(): Promise<void> {
  const { DATA_DIR, SITE_URL, SITE_PORT } = readSettings();
  mkdirSync(DATA_DIR, { recursive: true });
  const releases = await followLiveRelease(DATA_DIR, () => undefined);
  const live = releases.get();
  if (live === null) {
    throw new CloserError(
      'ReleaseError',
      `There is no live release in ${DATA_DIR}. npm start or npm run publish make one.`,
    );
  }
  const base = new URL(SITE_URL).pathname.replace(/\/$/u, '');
  const server = createSiteServer({
    releases,
    search: createReleaseSearch(DATA_DIR),
    dataDir: DATA_DIR,
    base,
    log: () => undefined,
  });
  server.listen(SITE_PORT, '127.0.0.1');
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => {
      throw new CloserError(
        'StartError',
        `Port ${String(SITE_PORT)} is taken: end npm start first.`,
        {
          cause: error,
        },
      );
    }),
  ]);
  try {
    const figures = await measureAll(
      // Former addresses lead to a page, at the price of one more answer.
      [...live.files].flatMap(([path, { status }]) => (status === 200 ? [path] : [])),
      `http://127.0.0.1:${String(SITE_PORT)}${base}`,
    );
    process.stdout.write(`${JSON.stringify({ runs: RUNS, figures })}\n`);
  } finally {
    releases.close();
    server.close();
    server.closeAllConnections();
  }
}

async function measureAll(paths: readonly string[], siteUrl: string): Promise<readonly Figures[]> {
  const { executable, env } = await ensureBrowser(process.env);
  const [port = 0] = await findFreePorts(1);
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...BROWSER_ARGS, `--remote-debugging-port=${String(port)}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const figures: Figures[] = [];
  print(['page', ...CATEGORIES, 'LCP', 'blocked', 'shift']);
  try {
    for (const { name, pattern } of PAGES) {
      for (const locale of LOCALES) {
        const inLocale = paths.filter((path) => pattern.test(path)).sort();
        const path = inLocale.find((each) => each.startsWith(`/${locale}/`));
        if (path === undefined) continue;
        const measured = await measure(`${siteUrl}${path}`, port, `${name} ${locale}`, path);
        print([
          measured.page,
          ...Object.values(measured.scores),
          ...Object.values(measured.audits),
        ]);
        figures.push(measured);
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}

async function measure(url: string, port: number, page: string, path: string): Promise<Figures> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, {
      port,
      onlyCategories: [...CATEGORIES],
      logLevel: 'error',
    });
    if (result === undefined)
      throw new CloserError('StartError', `Lighthouse gave nothing of ${url}.`);
    runs.push(result.lhr);
  }
  const scoresOf = (name: string) =>
    runs.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100));
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [
      name,
      name === 'performance' ? getMedian(scoresOf(name)) : Math.min(...scoresOf(name)),
    ]),
  );
  const audits = Object.fromEntries(
    AUDITS.map((name) => {
      const median = getMedian(runs.map((lhr) => lhr.audits[name]?.numericValue ?? 0));
      return [name, median < 1 ? Math.round(median * 1000) / 1000 : Math.round(median)];
    }),
  );
  return { page, path, scores, audits };
}

function print(cells: readonly (string | number)[]): void {
  const [first = '', ...rest] = cells.map(String);
  process.stdout.write(`${first.padEnd(14)}${rest.map((cell) => cell.padStart(16)).join('')}\n`);
}

await main();
