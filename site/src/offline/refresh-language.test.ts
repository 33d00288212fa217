import { describe, expect, test } from 'vitest';
import { FILES, makeKept, NEXT } from '../../../tests/fixtures/kept-site.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A device that keeps Bulgarian and has too little room for what was published since. */
async function makeBehind() {
  const worker = await makeKept();
  worker.publish(NEXT);
  worker.caches.room = 1;
  await worker.open('/bg/');
  return worker;
}

describe('a publish', () => {
  test('is picked up with the next page: only what changed is fetched, and the old is let go', async () => {
    const worker = await makeKept();
    worker.publish(NEXT);
    await worker.open('/bg/');
    expect(
      worker.fetched.filter((path) => !/^\/(bg\/|offline\/.*|service.*)$/u.test(path)).sort(),
    ).toEqual(['/bg/material/x/', '/search/bg-terms-2.bin', '/search/bg.json']);
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 2');
    expect(await worker.open('/bg/material/y/')).toBe('y 1');
    expect(worker.caches.list().filter((url) => url.includes('terms-1'))).toEqual([]);
  });

  test('that cannot be fetched whole changes nothing', async () => {
    const worker = await makeKept();
    worker.publish(NEXT);
    worker.onFetch = (path) => {
      if (path === '/search/bg.json') worker.line = 'down';
    };
    await worker.open('/bg/');
    worker.onFetch = () => undefined;
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    expect(await worker.open('/search/bg.json', { mode: 'cors' })).toBe('manifest 1');
    expect(await worker.open('/search/bg-terms-1.bin', { mode: 'cors' })).toBe('terms 1');
  });

  test('that the device has no room for is let go of, and fetched again after a day', async () => {
    const worker = await makeBehind();
    expect(worker.caches.list().filter((url) => url.includes('terms-2'))).toEqual([]);
    worker.fetched.length = 0;
    worker.caches.room = Infinity;
    worker.restart();
    await worker.open('/bg/');
    expect(worker.fetched).toEqual(['/bg/', '/service-worker.js']);
    worker.clock += DAY;
    await worker.open('/bg/');
    expect(await worker.call({ ask: 'bg' })).toEqual([{ kept: { bytes: 46 } }]);
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 2');
  });

  test('that the device has no room for is said once as news', async () => {
    const worker = await makeBehind();
    const ask = async () => await worker.call({ ask: 'bg' });
    expect(await ask()).toEqual([{ kept: { bytes: 46, behind: 'news' } }]);
    worker.restart();
    expect(await ask()).toEqual([{ kept: { bytes: 46, behind: 'known' } }]);
    worker.clock += DAY;
    await worker.open('/bg/');
    expect(await ask()).toEqual([{ kept: { bytes: 46, behind: 'known' } }]);
  });

  test('that there is not even room to take note of is not fetched with every page', async () => {
    const worker = await makeKept();
    worker.publish(NEXT);
    worker.caches.room = -1;
    await worker.open('/bg/');
    worker.fetched.length = 0;
    await worker.open('/bg/');
    expect(worker.fetched).toEqual(['/bg/', '/service-worker.js']);
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
  });

  test('that is rolled back to what is kept leaves nothing to say', async () => {
    const worker = await makeBehind();
    worker.publish(FILES);
    worker.clock += DAY;
    await worker.open('/bg/');
    expect(await worker.call({ ask: 'bg' })).toEqual([{ kept: { bytes: 46 } }]);
  });

  test('is waited for by nobody who only asks', async () => {
    const worker = await makeKept();
    worker.publish({ ...NEXT, '/bg/material/x/': 'x 2, which is longer' });
    const asked: unknown[] = [];
    worker.onFetch = (path) => {
      if (path === '/search/bg-terms-2.bin') asked.push(worker.call({ ask: 'bg' }));
    };
    await worker.open('/bg/');
    expect(await Promise.all(asked)).toEqual([[{ kept: { bytes: 46 } }]]);
  });

  test('that is rolled back is followed back', async () => {
    const worker = await makeKept();
    worker.publish(NEXT);
    await worker.open('/bg/');
    worker.publish(FILES);
    await worker.open('/bg/');
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    expect(await worker.open('/search/bg-terms-1.bin', { mode: 'cors' })).toBe('terms 1');
  });
});
