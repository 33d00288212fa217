import { describe, expect, test } from 'vitest';
import { makeFakeWorker } from '../../../tests/fixtures/fake-worker.ts';
import { FILES, makeKept, NEXT } from '../../../tests/fixtures/kept-site.ts';

const PICTURE = { mode: 'no-cors', destination: 'image' } as const;

describe('keeping a language', () => {
  test('fetches every file of it once, says how far it is, and that it is kept', async () => {
    const worker = makeFakeWorker();
    worker.publish(FILES);
    const replies = await worker.call({ keep: 'bg' });
    expect(replies.at(-2)).toEqual({ done: 8, total: 8 });
    expect(replies.at(-1)).toEqual({ kept: { bytes: 46 } });
    expect(await worker.call({ ask: 'bg' })).toEqual([{ kept: { bytes: 46 } }]);
    expect(await worker.call({ ask: 'hu' })).toEqual([{ kept: null }]);
    expect(worker.fetched.filter((path) => path === '/bg/material/x/')).toHaveLength(1);
    expect(worker.fetched.filter((path) => path.startsWith('/hu/'))).toEqual([]);
  });

  test('leaves nothing behind where the line breaks off, the worker neither', async () => {
    const worker = makeFakeWorker();
    worker.publish(FILES);
    worker.onFetch = (path) => {
      if (path === '/bg/material/y/') worker.line = 'down';
    };
    expect((await worker.call({ keep: 'bg' })).at(-1)).toEqual({ fault: 'line' });
    expect(worker.caches.list()).toEqual([]);
    expect(worker.unregistered).toBe(true);
  });

  test.each([
    ['the device says so before', { quota: 10, room: Infinity }],
    ['the device says so in the middle', { quota: Infinity, room: 3 }],
  ])('says that there is no room where %s', async (_when, { quota, room }) => {
    const worker = makeFakeWorker();
    worker.publish(FILES);
    worker.quota = quota;
    worker.caches.room = room;
    expect((await worker.call({ keep: 'bg' })).at(-1)).toEqual({ fault: 'room' });
    expect(worker.caches.list()).toEqual([]);
  });

  test('begins anew where the site is published meanwhile, and mixes no two releases', async () => {
    const worker = makeFakeWorker();
    worker.publish(FILES);
    worker.onFetch = (path) => {
      if (path !== '/bg/material/y/') return;
      worker.publish(NEXT);
      worker.onFetch = () => undefined;
    };
    expect((await worker.call({ keep: 'bg' })).at(-1)).toHaveProperty('kept');
    worker.line = 'down';
    expect(await worker.open('/search/bg.json', { mode: 'cors' })).toBe('manifest 2');
    expect(await worker.open('/search/bg-terms-2.bin', { mode: 'cors' })).toBe('terms 2');
    expect(await worker.open('/search/bg-terms-1.bin', { mode: 'cors' })).toBe('no line');
  });
});

describe('without a line', () => {
  test('a kept page is shown, with and without a question after it', async () => {
    const worker = await makeKept();
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    expect(await worker.open('/bg/search/?q=%D0%B4%D0%BE%D0%BC')).toBe('search');
    expect(await worker.open('/_astro/a.css', { mode: 'no-cors' })).toBe('h1 {}');
  });

  test('a page that is not kept is said so, in its language or in one that is kept', async () => {
    const worker = await makeKept();
    await worker.call({ keep: 'hu' });
    worker.line = 'down';
    expect(await worker.open('/bg/material/z/')).toBe('not kept');
    expect(await worker.open('/hu/material/z/')).toBe('nincs mentve');
    expect(await worker.open('/ro/material/z/')).toBe('not kept');
    expect(await worker.open('/')).toBe('to https://closer.example/library/bg/');
  });

  test('a picture of a kept page is empty and not broken', async () => {
    const worker = await makeKept();
    expect(await worker.open('/files/x.png', PICTURE)).toBe('picture');
    worker.line = 'down';
    expect(await worker.open('/files/x.png', PICTURE)).toMatch(/^<svg[^>]*\/>$/u);
  });

  test('a device that keeps nothing does as if there were no worker', async () => {
    const worker = makeFakeWorker();
    worker.line = 'down';
    expect(await worker.open('/bg/')).toBe('no line');
    expect(await worker.open('/files/x.png', PICTURE)).toBe('no line');
  });
});

describe('with a line', () => {
  test('a page is the one of the site, never an old one', async () => {
    const worker = await makeKept();
    worker.publish(NEXT);
    expect(await worker.open('/bg/material/x/')).toBe('x 2');
  });

  test('a slow line is waited for a while, then what is kept is shown', async () => {
    const worker = await makeKept();
    let end: () => void = () => undefined;
    worker.patient = false;
    worker.line = new Promise<void>((resolve) => {
      end = resolve;
    });
    // After the answer is given, the worker looks whether it is still wanted.
    worker.onFetch = (path) => {
      if (path === '/service-worker.js') end();
    };
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
  });

  test('what is kept is shown where the site is down behind it, else what the line says', async () => {
    const worker = await makeKept();
    worker.line = 'site down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    expect(await worker.open('/search/bg.json', { mode: 'cors' })).toBe('manifest 1');
    expect(await worker.open('/bg/material/z/')).toBe('bad gateway');
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
  });

  test('what is sent, downloaded or of others is left alone', async () => {
    const worker = await makeKept();
    expect(await worker.open('/search', { method: 'POST', mode: 'cors' })).toBeNull();
    expect(await worker.open('/files/x.pdf')).toBeNull();
    expect(await worker.open('/admin/')).toBeNull();
    expect(await worker.open('/media/a.avif', { mode: 'no-cors' })).toBeNull();
    expect(await worker.open('/offline/bg.json', { mode: 'cors' })).toBeNull();
  });
});

describe('pages of a library that is too large to keep', () => {
  const LARGE = { ...FILES, '/bg/material/long/': 'long'.repeat(2_600_000) };

  test('are kept once they are opened, and go when the look of the site changes', async () => {
    const worker = makeFakeWorker();
    worker.publish(LARGE);
    await worker.call({ keep: 'bg' });
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('x 1');
    expect(await worker.open('/bg/material/y/')).toBe('not kept');
    worker.line = 'up';
    worker.publish({ ...LARGE, '/_astro/b.css': 'h1 { color: red }' });
    await worker.open('/bg/');
    worker.line = 'down';
    expect(await worker.open('/bg/material/x/')).toBe('not kept');
  });

  test('of a language that is not kept are not kept', async () => {
    const worker = await makeKept();
    await worker.open('/hu/search/');
    worker.line = 'down';
    expect(await worker.open('/hu/search/')).toBe('not kept');
  });
});

describe('taking it back', () => {
  test('deletes a language and leaves the others', async () => {
    const worker = await makeKept();
    await worker.call({ keep: 'hu' });
    expect(await worker.call({ forget: 'bg' })).toEqual([{ kept: null }]);
    expect(worker.unregistered).toBe(false);
    worker.line = 'down';
    expect(await worker.open('/hu/search/')).toBe('keresés');
    expect(worker.caches.list().filter((url) => url.includes('/bg'))).toEqual([]);
  });

  test('of the last language deletes everything, the worker too', async () => {
    const worker = await makeKept();
    await worker.call({ forget: 'bg' });
    expect(worker.caches.names()).toEqual([]);
    expect(worker.unregistered).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['gone', null],
  ])('is done by the site where the script of the worker is %s', async (_how, script) => {
    const worker = await makeKept();
    worker.script = script;
    expect(await worker.open('/bg/')).toBe('home');
    expect(worker.unregistered).toBe(true);
    // Until it is closed, a page that is open has the worker still.
    expect(await worker.open('/_astro/a.css', { mode: 'no-cors' })).toBe('h1 {}');
    expect(await worker.open('/bg/')).toBe('home');
    expect(worker.caches.names()).toEqual([]);
  });
});
