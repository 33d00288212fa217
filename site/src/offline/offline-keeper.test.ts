import { expect, test } from 'vitest';
import { makeFakeCaches } from '../../../tests/fixtures/fake-caches.ts';
import type { KeeperReply } from './keeper-messages.ts';
import { createOfflineKeeper, type KeeperBrowser } from './offline-keeper.ts';

const SUMMARY = { format: 1, list: 'abc', bytes: 10, pages: 2, whole: true };

/** A browser whose worker gives these replies; without any it has no worker yet and takes none. */
function makeBrowser(replies: readonly KeeperReply[] | null, answer = JSON.stringify(SUMMARY)) {
  const caches = makeFakeCaches();
  const called: unknown[] = [];
  const registered: unknown[] = [];
  const active = {
    postMessage: (message: unknown, ports: readonly MessagePort[]) => {
      called.push(message);
      for (const reply of replies ?? []) ports[0]?.postMessage(reply);
    },
  };
  let unregistered = false;
  const registration = {
    active,
    unregister: () => {
      unregistered = true;
      return Promise.resolve(true);
    },
  };
  const found = replies === null ? undefined : registration;
  const browser: KeeperBrowser = {
    container: {
      register: (...how) => {
        registered.push(how);
        return replies === null
          ? Promise.reject(new TypeError('no script'))
          : Promise.resolve(registration);
      },
      getRegistration: () => Promise.resolve(found),
      ready: Promise.resolve(registration),
    },
    caches: caches.storage,
    fetch: () => Promise.resolve(new Response(answer)),
    origin: 'https://closer.example',
  };
  const keeper = createOfflineKeeper(browser, '/library');
  return { keeper, caches, called, registered, isUnregistered: () => unregistered };
}

test('says what would be kept, and nothing where the site answers with something else', async () => {
  await expect(makeBrowser([]).keeper.describe('bg')).resolves.toEqual(SUMMARY);
  await expect(makeBrowser([], '<html>').keeper.describe('bg')).resolves.toBeNull();
});

test('registers the worker for the whole site, past every cache, and tells how far it is', async () => {
  const { keeper, registered, called } = makeBrowser([
    { done: 1, total: 2 },
    { kept: { bytes: 10 } },
  ]);
  const steps: number[] = [];
  const end = await keeper.keep('bg', (done) => steps.push(done));
  expect(end).toEqual({ kept: { bytes: 10 } });
  expect(steps).toEqual([1]);
  expect(called).toEqual([{ keep: 'bg' }]);
  expect(registered).toEqual([
    ['/library/service-worker.js', { scope: '/library/', updateViaCache: 'none' }],
  ]);
});

test('a browser that takes no worker keeps nothing and says so', async () => {
  const { keeper } = makeBrowser(null);
  await expect(keeper.ask('bg')).resolves.toBeNull();
  await expect(keeper.keep('bg', () => undefined)).resolves.toEqual({ fault: 'line' });
});

test('forgets by the worker, and by itself where the worker cannot', async () => {
  const well = makeBrowser([{ kept: null }]);
  await well.keeper.forget('bg');
  expect(well.isUnregistered()).toBe(false);
  const broken = makeBrowser([{ fault: 'line' }]);
  await broken.caches.storage.open('closer offline https://closer.example/library/ files');
  await broken.caches.storage.open('closer offline https://closer.example/other/ files');
  await broken.keeper.forget('bg');
  expect(broken.caches.names()).toEqual(['closer offline https://closer.example/other/ files']);
  expect(broken.isUnregistered()).toBe(true);
});
