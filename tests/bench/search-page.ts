import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { randomInt } from 'node:crypto';
import { ROOT } from '@closer/scripts/check/repository-files.ts';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { ensureCompiled, SITE } from '@closer/scripts/start/compile.ts';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../browser/install-chromium.ts';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';
import { generateSet } from './generate-set.ts';
import { measureFirstQuery, type FirstQuery } from './measure-first-query.ts';
import { createRandom } from './random.ts';
import { getQuantile } from './score.ts';
import { createPageServer } from './page-server.ts';
import { buildFiles } from './static-engine.ts';

/*
 * `node search-page.ts [--sizes 2000] [--seed 7] [--words 20]`: the first query of a reader who has just opened the search page, in Chromium,
 * with the compiled site, over Slow 4G. Queries are drawn from the generated set of the bench of search, words that stand nowhere too.
 * The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    words: { type: 'string', default: '20' },
  },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Of each language, in the set that queries are drawn from: as many that are there as that stand nowhere. */
const DRAWN_FROM = 20;

async function measureSize(size: number): Promise<readonly FirstQuery[]> {
  const options = { size, seed, words: DRAWN_FROM, absent: DRAWN_FROM };
  const { documents, queries } = await generateSet(options);
  const asked = createRandom(seed).shuffle(queries).slice(0, Number(values.words));
  const renderer = await openRenderer(ROOT);
  const settings = { siteUrl: 'http://127.0.0.1', searchServer: false, today: '2026-01-01' };
  const site = renderer.open(buildFixtureSnapshot(), settings, () =>
    Promise.reject(new Error('The search page shows no pictures.')),
  );
  const served = createPageServer(site, await buildFiles(documents));
  served.server.listen(0, '127.0.0.1');
  await once(served.server, 'listening');
  const { port } = served.server.address() as AddressInfo;
  const { executable, env } = await ensureBrowser(process.env);
  const browser = await chromium.launch({
    executablePath: executable,
    args: BROWSER_ARGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const measured: FirstQuery[] = [];
  try {
    for (const query of asked) {
      served.forget();
      const url = `http://127.0.0.1:${String(port)}/${query.lang}/search/`;
      measured.push(await measureFirstQuery(browser, url, query.query, served.sent));
    }
  } finally {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
  }
  return measured;
}

function toRow(name: string, figures: readonly number[], unit: string): string {
  const [median, p95, max] = [0.5, 0.95, 1].map((share) => getQuantile(figures, share));
  const cells = [median, p95, max].map((figure) => `${String(Math.round(figure ?? 0))} ${unit}`);
  return `| ${[name, ...cells].join(' | ')} |`;
}

log(`Seed ${String(seed)}: --seed ${String(seed)} draws the same queries again.`);
await ensureCompiled(SITE, ROOT, process.env, log);
const all = [];
for (const size of values.sizes.split(',').map(Number)) {
  const measured = await measureSize(size);
  log(`${String(measured.length)} queries, ${String(size)} documents a language`);
  log('| | median | p95 | max |\n| --- | --- | --- | --- |');
  log(
    toRow(
      'first result, from the first key on',
      measured.map(({ typedMs }) => typedMs),
      'ms',
    ),
  );
  log(
    toRow(
      'first result of a word put in whole',
      measured.map(({ wholeMs }) => wholeMs),
      'ms',
    ),
  );
  log(
    toRow(
      'engine code and index data of it',
      measured.map(({ bytes }) => bytes / 1000),
      'kB',
    ),
  );
  log(
    toRow(
      'of which code',
      measured.map(({ codeBytes }) => codeBytes / 1000),
      'kB',
    ),
  );
  all.push({ size, measured });
}
log(JSON.stringify({ seed, all }));
