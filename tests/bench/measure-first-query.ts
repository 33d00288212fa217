import type { Browser, CDPSession, Page } from '@playwright/test';
import type { SentBytes } from './page-server.ts';

/** What the first query of a fresh page took. */
export interface FirstQuery {
  readonly query: string;
  /** Milliseconds from the first key to the first result, or to the word that there is none; typed key by key. */
  readonly typedMs: number;
  /** The same for a word that is put in whole: nothing was fetched for its beginning. */
  readonly wholeMs: number;
  /** Engine code and index data that this moved, in bytes. */
  readonly bytes: number;
  /** Engine code alone. */
  readonly codeBytes: number;
}

/** Slow 4G: 150 ms there and back, 1.6 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Milliseconds between the keys of a quick typist. */
const KEY_PAUSE = 120;

/** Milliseconds without news that count as done. */
const REST = 400;

/** Opens the page twice, each time with nothing in the cache: for the word typed, and for the word put in whole. */
export async function measureFirstQuery(
  browser: Browser,
  url: string,
  query: string,
  sent: Readonly<SentBytes>,
): Promise<FirstQuery> {
  const typedMs = await measure(browser, url, async (page) => {
    await page.keyboard.type(query, { delay: KEY_PAUSE });
  });
  const before = { ...sent };
  const wholeMs = await measure(browser, url, async (page) => {
    await page.keyboard.insertText(query);
  });
  const codeBytes = sent.code - before.code;
  return { query, typedMs, wholeMs, bytes: codeBytes + sent.index - before.index, codeBytes };
}

async function measure(
  browser: Browser,
  url: string,
  enter: (page: Page) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const workers = await followWorkers(session);
    await page.goto(url);
    const field = page.locator('.search-form input').first();
    await field.waitFor();
    // The page fetches the directory of the index by itself: a loaded page has it.
    await page.waitForLoadState('networkidle');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await workers.slowDown();
    await field.focus();
    await page.evaluate(watchForResults);
    await enter(page);
    const ms = await page.evaluate<number>('window.firstResult');
    await page.waitForTimeout(REST);
    return ms;
  } finally {
    await context.close();
  }
}

/** Runs in the page: how long after the first key the first result stood there, or that there is none. */
const watchForResults = `
  window.firstResult = new Promise((resolve) => {
    let firstKey;
    addEventListener('input', () => { firstKey ??= performance.now(); }, true);
    new MutationObserver(() => {
      if (firstKey !== undefined && document.querySelector('.search-hit, .search-nothing')) resolve(performance.now() - firstKey);
    }).observe(document.body, { childList: true, subtree: true });
  });
  undefined;
`;

/** A worker's requests are its own, so that it is slowed down by itself. */
async function followWorkers(session: CDPSession) {
  const attached: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.push(sessionId));
  await session.send('Network.enable');
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return {
    slowDown: async () => {
      for (const sessionId of attached) {
        for (const [method, params] of [
          ['Network.enable', {}],
          ['Network.emulateNetworkConditions', SLOW_4G],
        ] as const) {
          const message = JSON.stringify({ id: 1, method, params });
          await session.send('Target.sendMessageToTarget', { sessionId, message });
        }
      }
    },
  };
}
