import { rm, writeFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { publishAndTell } from '@closer/scripts/publish/publish-and-tell.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { Release } from '@closer/shared/release/release.ts';
import { createSiteServer } from '@closer/site/server/create-site-server.ts';
import { followLiveRelease } from '@closer/site/server/live-release.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../fixtures/listen.ts';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';
import type { Fixture } from './publish-fixture.ts';
import { sendRequest } from './send-request.ts';
import type { Reply } from './send-request.ts';

/** A busy machine takes longer than the second that Vitest waits by itself. */
const PATIENCE = { timeout: 20_000 };

type Ask = (path: string, options?: RequestOptions, body?: string) => Promise<Reply>;

async function serve(dataDir: string, base = ''): Promise<Ask> {
  const releases = await followLiveRelease(dataDir, () => undefined);
  const server = createSiteServer({
    releases,
    search: { search: () => Promise.reject(new Error('nothing is asked here')) },
    dataDir,
    base,
    log: () => undefined,
  });
  const port = await listen(server);
  onTestFinished(() => {
    releases.close();
  });
  return async (path, options = {}, body) => await sendRequest({ port, path, ...options }, body);
}

async function servePublished(): Promise<{ ask: Ask; release: Release; fixture: Fixture }> {
  const fixture = await makeFixture();
  const { release } = await publishLibrary(fixture.options);
  return { ask: await serve(fixture.dataDir), release, fixture };
}

const getDownload = (release: Release): string =>
  Object.keys(release.files).find((path) => path.endsWith('.pdf')) ?? '';

test('serves a page with its type, its digest and the headers that keep a reader safe', async () => {
  const { ask, release } = await servePublished();
  const { status, headers, body } = await ask('/en/');
  expect(status).toBe(200);
  expect(body.toString()).toContain('<h1>Home</h1>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    etag: `"${release.files['/en/']?.sha256 ?? ''}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['permissions-policy']).toContain('geolocation=()');
});

test('lets browsers keep hashed files for ever', async () => {
  const { ask } = await servePublished();
  const { headers } = await ask('/_astro/a.css');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('answers 304 to who has the page, compressed or not', async () => {
  const { ask } = await servePublished();
  const plain = await ask('/en/');
  expect(await ask('/en/', { headers: { 'if-none-match': plain.headers.etag } })).toMatchObject({
    status: 304,
  });
  const small = await ask('/en/', { headers: { 'accept-encoding': 'br' } });
  expect(small.headers.etag).not.toBe(plain.headers.etag);
  const again = { 'accept-encoding': 'br', 'if-none-match': small.headers.etag };
  expect(await ask('/en/', { headers: again })).toMatchObject({ status: 304 });
});

test('compresses text as the reader can take it and says so', async () => {
  const { ask } = await servePublished();
  const plain = await ask('/_astro/a.css');
  const brotli = await ask('/_astro/a.css', { headers: { 'accept-encoding': 'gzip, br' } });
  const gzip = await ask('/_astro/a.css', { headers: { 'accept-encoding': 'gzip' } });
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
});

test('goes on with an interrupted download', async () => {
  const { ask, release } = await servePublished();
  const path = getDownload(release);
  const whole = await ask(path);
  const rest = await ask(path, { headers: { range: 'bytes=5-', 'if-range': whole.headers.etag } });
  expect(rest.status).toBe(206);
  expect(Buffer.concat([whole.body.subarray(0, 5), rest.body])).toEqual(whole.body);
  expect(rest.headers['content-range']).toBe(
    `bytes 5-${String(whole.body.length - 1)}/${String(whole.body.length)}`,
  );
});

test('gives the bytes as they are for a part, also to who takes compressed answers', async () => {
  const { ask } = await servePublished();
  const part = await ask('/_astro/a.css', {
    headers: { range: 'bytes=0-3', 'accept-encoding': 'br' },
  });
  expect(part.status).toBe(206);
  expect(part.headers['content-encoding']).toBeUndefined();
  expect(part.body.toString()).toBe('h1 {');
});

test('refuses a part that lies beyond the end', async () => {
  const { ask, release } = await servePublished();
  const reply = await ask(getDownload(release), { headers: { range: 'bytes=99999999-' } });
  expect(reply.status).toBe(416);
});

test('answers HEAD like GET without the bytes', async () => {
  const { ask } = await servePublished();
  const get = await ask('/en/');
  const head = await ask('/en/', { method: 'HEAD' });
  expect(head.body.length).toBe(0);
  expect(head.headers['content-length']).toBe(get.headers['content-length']);
});

test('answers unknown, gone and moved addresses', async () => {
  const { ask } = await servePublished();
  const unknown = await ask('/bg/<script>alert(1)</script>/');
  expect(unknown.status).toBe(404);
  expect(unknown.body.toString()).toContain('Няма такава страница');
  expect((await ask('/en/material/withdrawn-leaflet/')).status).toBe(410);
  const moved = await ask('/en/material/cohesion-guide/');
  expect(moved.status).toBe(301);
  expect(moved.headers.location).toBe('/en/material/mat-guide/');
});

test.each([
  { name: 'a path that climbs', path: '/en/../../../etc/passwd', status: 404 },
  { name: 'a path that climbs in disguise', path: '/%2e%2e/%2e%2e/etc/passwd', status: 404 },
  { name: 'a NUL', path: '/en/%00', status: 400 },
  { name: 'a query of 10,000 characters', path: `/en/?q=${'a'.repeat(10_000)}`, status: 200 },
  { name: 'a query of markup', path: '/en/?q=<script>alert(1)</script>', status: 200 },
  { name: 'a path of 5,000 characters', path: `/${'a'.repeat(5000)}`, status: 414 },
  { name: 'headers of 20 kB', path: `/en/?q=${'a'.repeat(20_000)}`, status: 431 },
])('answers $name with $status', async ({ path, status }) => {
  const { ask } = await servePublished();
  const reply = await ask(path);
  expect(reply.status).toBe(status);
  expect(reply.body.toString()).not.toContain('<script>alert');
});

test('refuses other methods and does not read what they bring', async () => {
  const { ask } = await servePublished();
  const reply = await ask('/en/', { method: 'POST' }, 'x'.repeat(1000));
  expect(reply.status).toBe(405);
  expect(reply.headers.allow).toBe('GET, HEAD');
});

test('answers / in the language of the browser', async () => {
  const { ask } = await servePublished();
  const reply = await ask('/', { headers: { 'accept-language': 'bg,en;q=0.5' } });
  expect(reply).toMatchObject({
    status: 302,
    headers: { location: '/bg/', vary: 'Accept-Language' },
  });
});

test('serves a new release as soon as it is live, and loses no request over it', async () => {
  const { ask, fixture } = await servePublished();
  const replies: Promise<Reply>[] = [];
  const timer = setInterval(() => replies.push(ask('/en/')), 5);
  const renderPage = () => '<h1>second</h1>';
  await publishLibrary({
    ...fixture.options,
    renderer: makeFakeRenderer({ digest: 'site-2', renderPage }),
  });
  await vi.waitFor(async () => {
    expect((await ask('/en/material/mat-guide/')).body.toString()).toContain('<h1>second</h1>');
  }, PATIENCE);
  clearInterval(timer);
  expect(new Set((await Promise.all(replies)).map(({ status }) => status))).toEqual(new Set([200]));
});

test('says before the first release that it is made or that it failed, and is the site after it', async () => {
  const fixture = await makeFixture();
  const ask = await serve(fixture.dataDir);
  const early = await ask('/hu/library/');
  expect(early).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
  expect(early.body.toString()).toContain('<h1>Készül a tudástár</h1>');
  const chosen = await ask('/', { headers: { 'accept-language': 'bg' } });
  expect(chosen.body.toString()).toContain('<html lang="bg">');
  const readExport = (): never => {
    throw new Error('the CMS is down');
  };
  const cms = { ...fixture.options.cms, readExport };
  await expect(publishAndTell({ ...fixture.options, cms }, 1, () => undefined)).rejects.toThrow();
  const failed = await ask('/');
  expect(failed).toMatchObject({ status: 503, headers: { 'retry-after': '60' } });
  expect(failed.body.toString()).toContain('<h1>The library could not be prepared yet</h1>');
  await publishLibrary(fixture.options);
  await vi.waitFor(async () => {
    expect((await ask('/en/')).status).toBe(200);
  }, PATIENCE);
});

test('answers 500 for bytes that the store lost, and goes on serving', async () => {
  const { ask, release, fixture } = await servePublished();
  const path = getDownload(release);
  await rm(join(fixture.dataDir, getStorePath(release.files[path]?.sha256 ?? '')));
  expect((await ask(path)).status).toBe(500);
  expect((await ask('/en/')).status).toBe(200);
});

test('says in plain words that bytes are lost, also to who takes compressed answers', async () => {
  const { ask, release, fixture } = await servePublished();
  const { sha256 = '' } = release.files['/_astro/a.css'] ?? {};
  await rm(join(fixture.dataDir, getStorePath(sha256)));
  const reply = await ask('/_astro/a.css', { headers: { 'accept-encoding': 'br' } });
  expect(reply.status).toBe(500);
  expect(reply.body.toString()).toContain('500');
  expect(reply.headers['content-encoding']).toBeUndefined();
  expect(reply.headers.etag).toBeUndefined();
  expect(reply.headers['cache-control']).toBe('no-store');
});

test('goes on serving when the pointer names a release that is not there', async () => {
  const { ask, fixture } = await servePublished();
  await writeFile(join(fixture.dataDir, 'live'), 'nothing\n');
  await vi.waitFor(async () => {
    expect((await ask('/en/')).status).toBe(200);
  }, PATIENCE);
});
