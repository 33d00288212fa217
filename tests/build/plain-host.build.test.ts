import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '@closer/scripts/check/repository-files.ts';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import type { DocumentReader } from '@closer/scripts/publish/documents/document-reader.ts';
import { publishLibrary, type PublishOptions } from '@closer/scripts/publish/publish-library.ts';
import { ensureCompiled, SITE } from '@closer/scripts/start/compile.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { createSiteServer } from '@closer/site/server/create-site-server.ts';
import { followLiveRelease } from '@closer/site/server/live-release.ts';
import { createReleaseSearch } from '@closer/site/server/live-search.ts';
import sirv from 'sirv';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { edition, material, prose, snapshotEntry } from '../fixtures/entries.ts';
import { listen } from '../fixtures/listen.ts';
import { buildPdf } from '../fixtures/media.ts';
import { makeFixture, makeFolder } from '../pipeline/publish-fixture.ts';

/** Under a path, so that a link without it cannot hide. */
const BASE = '/library';
/** Slug of the guide in the fixture. */
const FIRST = 'guide-to-social-cohesion';

beforeAll(async () => {
  await ensureCompiled(SITE, ROOT, process.env, () => undefined);
});

/** The address of the site on a server that listens, with its path. */
const toAddress = (port: number): string => `http://127.0.0.1:${String(port)}${BASE}`;

/** A web server that knows nothing but files. */
async function servePlainFolder(folder: string): Promise<string> {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(BASE, '');
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  return toAddress(await listen(server));
}

async function serveRelease(dataDir: string): Promise<string> {
  const releases = await followLiveRelease(dataDir, () => undefined);
  onTestFinished(() => {
    releases.close();
  });
  const server = createSiteServer({
    releases,
    search: createReleaseSearch(dataDir),
    dataDir,
    base: BASE,
    log: () => undefined,
  });
  return toAddress(await listen(server));
}

/** The guide under one slug after another: each publish keeps the folder in step. */
async function publishSlugs(slugs: readonly string[], given: Partial<PublishOptions> = {}) {
  const { cms, options, dataDir } = await makeFixture();
  const siteDir = join(await makeFolder(), 'site');
  const renderer = await openRenderer(ROOT);
  const site = { siteUrl: `https://closer.example${BASE}`, searchServer: false };
  const publish = async (snapshot: Snapshot) => {
    cms.snapshot = { ...snapshot, sequence: cms.snapshot.sequence + 1 };
    await publishLibrary({ ...options, ...given, renderer, site, siteDir });
  };
  const before = cms.snapshot;
  for (const [at, slug] of slugs.entries()) {
    await publish(rename(before, slug, slugs.slice(0, at)));
  }
  return { siteDir, dataDir, publish, renamed: cms.snapshot };
}

function rename(snapshot: Snapshot, slug: string, earlier: readonly string[]): Snapshot {
  const former = [...new Set(earlier)].filter((each) => each !== slug);
  return {
    ...snapshot,
    entries: snapshot.entries.map((each) => {
      if (each.entry.id !== 'mat-guide' || each.entry.type !== 'material') return each;
      const { prose } = each.entry;
      if (prose.en === undefined) return each;
      const formerSlugs = former.map((old) => ({ locale: 'en', slug: old }));
      return {
        ...each,
        formerSlugs: [...each.formerSlugs, ...formerSlugs],
        entry: { ...each.entry, prose: { ...prose, en: { ...prose.en, slug } } },
      };
    }),
  };
}

const askHere = async (address: string): Promise<Response> =>
  await fetch(address, { redirect: 'manual' });

const getRefresh = (html: string): string =>
  /http-equiv="refresh" content="0; url=https:\/\/closer\.example\/library([^"]*)"/u.exec(
    html,
  )?.[1] ?? '';

describe('an address through three changes in a row', () => {
  const SLUGS = [FIRST, 'the-guide', 'our-guide', 'guide-for-all', 'the-guide'];

  test('is one hop from each former address on our server, pages and files', async () => {
    const { dataDir } = await publishSlugs(SLUGS);
    const site = await serveRelease(dataDir);
    for (const slug of ['cohesion-guide', FIRST, 'our-guide', 'guide-for-all']) {
      const moved = await askHere(`${site}/en/material/${slug}/`);
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        `${BASE}/en/material/the-guide/`,
      ]);
      const file = await askHere(`${site}/files/${slug}-en.pdf`);
      expect([file.status, file.headers.get('location')]).toEqual([
        301,
        `${BASE}/files/the-guide-en.pdf`,
      ]);
      expect((await file.arrayBuffer()).byteLength).toBe(0);
    }
    expect((await askHere(`${site}/en/material/the-guide/`)).status).toBe(200);
  });

  test('is one stub from each on a host that knows only files, and old files are there', async () => {
    const { siteDir } = await publishSlugs(SLUGS);
    const site = await servePlainFolder(siteDir);
    const current = await (await askHere(`${site}/files/the-guide-en.pdf`)).arrayBuffer();
    for (const slug of ['cohesion-guide', FIRST, 'our-guide', 'guide-for-all']) {
      const stub = await (await askHere(`${site}/en/material/${slug}/`)).text();
      expect(getRefresh(stub)).toBe('/en/material/the-guide/');
      expect(stub).toContain('<html lang="en">');
      const file = await askHere(`${site}/files/${slug}-en.pdf`);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), Buffer.from(current))).toBe(0);
    }
    const page = await (await askHere(`${site}/en/material/the-guide/`)).text();
    expect(page).toContain('<h1');
    expect(getRefresh(page)).toBe('');
  });
});

describe('an entry that is taken down', () => {
  test('is gone, or leads to what it became, on our server and on a plain folder', async () => {
    const { siteDir, dataDir, publish, renamed } = await publishSlugs([FIRST, 'our-guide']);
    const gone = {
      kind: 'gone' as const,
      type: 'material',
      id: 'mat-older',
      slugs: [{ locale: 'bg', slug: 'po-star-narachnik' }],
    };
    const old = '/bg/material/po-star-narachnik/';
    const server = await serveRelease(dataDir);
    const plain = await servePlainFolder(siteDir);

    await publish({ ...renamed, gone: [gone] });
    await expect.poll(async () => (await askHere(`${server}${old}`)).status).toBe(410);
    const page = await (await askHere(`${plain}${old}`)).text();
    expect(page).toContain('Тази страница');
    expect(page).toMatch(/<meta name="robots" content="noindex/u);

    await publish({ ...renamed, gone: [{ ...gone, replacedBy: 'mat-guide' }] });
    await expect.poll(async () => (await askHere(`${server}${old}`)).status).toBe(301);
    const target = (await askHere(`${server}${old}`)).headers.get('location');
    expect(target).toBe(`${BASE}/bg/material/rakovodstvo-za-socialna-koheziya/`);
    const stub = await (await askHere(`${plain}${old}`)).text();
    expect(`${BASE}${getRefresh(stub)}`).toBe(target);
    expect(stub).toContain('<html lang="bg">');
  });
});

test('a calendar of an event that is taken down is gone on our server, and no page in its place on a plain folder', async () => {
  const { siteDir, dataDir, publish, renamed } = await publishSlugs([FIRST]);
  const server = await serveRelease(dataDir);
  const plain = await servePlainFolder(siteDir);
  const event = '/en/event/closing-day/';
  await publish({
    ...renamed,
    gone: [
      {
        kind: 'gone' as const,
        type: 'event',
        id: 'event-closing',
        slugs: [{ locale: 'en', slug: 'closing-day' }],
      },
    ],
  });
  await expect.poll(async () => (await askHere(`${server}${event}event.ics`)).status).toBe(410);
  expect((await askHere(`${server}${event}`)).status).toBe(410);
  expect((await askHere(`${plain}${event}`)).status).toBe(200);
  expect((await askHere(`${plain}${event}event.ics`)).status).toBe(404);

  const undated = await askHere(`${server}/en/event/a-talk/event.ics`);
  expect([undated.status, undated.headers.get('location')]).toEqual([
    301,
    `${BASE}/en/event/a-talk/`,
  ]);
  expect((await askHere(`${plain}/en/event/a-talk/event.ics`)).status).toBe(404);
});

test('the text of a file leads to where it is from each address that it had, and is gone with its work', async () => {
  const pages = Array.from({ length: 11 }, (_, at) => `How neighbours meet, page ${at + 1}.`);
  const createReader = (): DocumentReader => ({
    read: () => Promise.resolve({ numbered: true, pages, cut: false }),
    close: () => Promise.resolve(),
  });
  const { siteDir, dataDir, publish, renamed } = await publishSlugs([FIRST], { createReader });
  const server = await serveRelease(dataDir);
  const plain = await servePlainFolder(siteDir);
  const slugs = ['x-a', 'x-b', 'x-c'];
  for (const at of slugs.keys())
    await publish({ ...renamed, entries: [...renamed.entries, makeWork(slugs.slice(0, at + 1))] });
  const now = '/en/material/x-c/text/en/';
  await expect.poll(async () => (await askHere(`${server}${now}2/`)).status).toBe(200);
  expect(await (await askHere(`${server}${now}2/`)).text()).toContain('id="p11"');
  for (const slug of ['x-a', 'x-b'])
    for (const part of ['', '2/']) {
      const old = `/en/material/${slug}/text/en/${part}`;
      const led = await askHere(`${server}${old}`);
      expect([led.status, led.headers.get('location')]).toEqual([301, `${BASE}${now}${part}`]);
      expect(getRefresh(await (await askHere(`${plain}${old}`)).text())).toBe(now + part);
    }

  const gone = {
    kind: 'gone' as const,
    type: 'material',
    id: 'mat-x',
    slugs: slugs.map((slug) => ({ locale: 'en', slug })),
  };
  await publish({ ...renamed, gone: [gone] });
  await expect.poll(async () => (await askHere(`${server}${now}2/`)).status).toBe(410);
  // What is gone stays gone in the releases after.
  const other = { ...gone, id: 'mat-y', slugs: [{ locale: 'en', slug: 'y' }] };
  await publish({ ...renamed, gone: [gone, other] });
  await expect.poll(async () => (await askHere(`${server}/en/material/y/`)).status).toBe(410);
  for (const slug of slugs)
    expect((await askHere(`${server}/en/material/${slug}/text/en/2/`)).status).toBe(410);
});

/** A work with one file, under its last slug. */
function makeWork(slugs: readonly string[]) {
  const former = slugs.slice(0, -1).map((slug) => ({ locale: 'en', slug }));
  const text = prose('How neighbours meet', slugs.at(-1) ?? '');
  const entry = material({
    id: 'mat-x',
    prose: { en: { ...text, body: null, coverAlt: null } },
    editions: [edition({ language: 'en', kind: 'print', files: [buildPdf('x.pdf', 11)] })],
  });
  return snapshotEntry(entry, { formerSlugs: former });
}

test('a month without events any more leads to the list, publish after publish', async () => {
  const { siteDir, dataDir, publish, renamed } = await publishSlugs([FIRST]);
  const server = await serveRelease(dataDir);
  const plain = await servePlainFolder(siteDir);
  const month = '/bg/events/2026-10/';
  expect((await askHere(`${server}${month}`)).status).toBe(200);
  const later: Snapshot = {
    ...renamed,
    entries: renamed.entries.map((each) =>
      each.entry.type === 'event' ? { ...each, entry: { ...each.entry, startDate: null } } : each,
    ),
  };
  await publish(later);
  await publish({ ...later, gone: [{ kind: 'gone', type: 'event', id: 'event-x', slugs: [] }] });
  await expect.poll(async () => (await askHere(`${server}${month}`)).status).toBe(301);
  const led = await askHere(`${server}${month}`);
  expect(led.headers.get('location')).toBe(`${BASE}/bg/events/`);
  expect(getRefresh(await (await askHere(`${plain}${month}`)).text())).toContain('/bg/events/');
  expect((await askHere(`${server}/bg/events/events.ics`)).status).toBe(200);
});

test('an address that another entry took over answers with that entry', async () => {
  const { siteDir, publish, renamed } = await publishSlugs([FIRST, 'our-guide']);
  const gone = {
    kind: 'gone' as const,
    type: 'material',
    id: 'mat-older',
    slugs: [{ locale: 'en', slug: 'our-guide' }],
  };
  await publish({ ...renamed, gone: [gone] });
  const site = await servePlainFolder(siteDir);
  const page = await (await askHere(`${site}/en/material/our-guide/`)).text();
  expect(page).toContain('our-guide-en.pdf');
  expect(getRefresh(page)).toBe('');
});
