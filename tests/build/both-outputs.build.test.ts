import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import { isOnlySaid } from '@closer/shared/release/release.ts';
import type { MadeOutput, OpenSite } from '@closer/shared/render/site-renderer.ts';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { toFolderName } from '@closer/scripts/publish/mirror-release.ts';
import { ensureCompiled, SITE } from '@closer/scripts/start/compile.ts';
import { readFixtureMedia } from '../fixtures/media.ts';
import { FIXTURE_DAY } from '../fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';
import { toExportText } from '../pipeline/export-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Under a path, so that a link without the base cannot hide. */
const SITE_URL = 'https://example.org/library';

let folder = '';
let site: OpenSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-both-outputs-'));
  await ensureCompiled(SITE, ROOT, process.env, () => undefined);
  const renderer = await openRenderer(ROOT);
  const settings = { siteUrl: SITE_URL, searchServer: false, today: FIXTURE_DAY };
  site = renderer.open(buildFixtureSnapshot(), settings, readFixtureMedia);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readBytes(path: string): Promise<Uint8Array> {
  const { body } = await site.render(path);
  return body instanceof Uint8Array ? body : await readFixtureMedia(body.sha256);
}

/** The plain static build of the same snapshot: file name -> bytes. */
async function buildStatically(): Promise<ReadonlyMap<string, Uint8Array>> {
  const snapshot = join(folder, 'snapshot');
  const outDir = join(folder, 'static');
  await mkdir(snapshot, { recursive: true });
  await writeFile(join(snapshot, 'entries.ndjson'), toExportText(buildFixtureSnapshot()));
  for (const [, sha256 = ''] of JSON.stringify(buildFixtureSnapshot()).matchAll(
    /"sha256":"(\w+)"/gu,
  )) {
    const file = join(folder, getStorePath(sha256));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await readFixtureMedia(sha256));
  }
  await writeFile(join(snapshot, 'manifest.json'), JSON.stringify(await keepTexts()));
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    SNAPSHOT: snapshot,
    DATA_DIR: folder,
    STATIC_DIR: outDir,
    SITE_URL,
    TODAY: FIXTURE_DAY,
  };
  const astro = join(ROOT, 'site/node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], {
    cwd: join(ROOT, 'site'),
    env,
  });
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  return new Map(
    await Promise.all(
      files
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name))
        .map(async (path) => [relative(outDir, path), await readFile(path)] as const),
    ),
  );
}

/** Texts of documents into the store, as a publish keeps them; gives what it says of them. */
async function keepTexts() {
  const texts = [...(buildFixtureSnapshot().documents ?? [])];
  const read = await Promise.all(
    texts.map(async ([key, text]) => {
      const [of = '', language = ''] = key.split(' ');
      const json = JSON.stringify(text);
      const sha256 = createHash('sha256').update(json).digest('hex');
      const file = join(folder, getStorePath(sha256));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, json);
      return { of, language, text: sha256, fault: null, cut: null };
    }),
  );
  return { documents: { recipe: '', read } };
}

/** What the renderer gives, by the names of files of a plain folder. */
async function renderAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const made: MadeOutput[] = [];
  for (const { path } of site.plan()) {
    const { status, type } = await site.render(path);
    if (isOnlySaid(path, { status, type })) continue;
    const bytes = await readBytes(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(toFolderName(path), bytes);
    made.push({ path, status, type, sha256, size: bytes.byteLength });
  }
  for (const { path, body } of site.offlineLists(made))
    if (body instanceof Uint8Array) files.set(toFolderName(path), body);
  return files;
}

test('the renderer and the static build give the same files with the same bytes', async () => {
  const built = await buildStatically();
  const rendered = await renderAll();
  expect([...built.keys()].sort()).toEqual([...rendered.keys()].sort());
  expect([...built.keys()]).toContain(
    'bg/material/rakovodstvo-za-socialna-koheziya/text/bg-v2/2/index.html',
  );
  const different = [...rendered].flatMap(([name, bytes]) =>
    Buffer.compare(built.get(name) ?? Buffer.alloc(0), bytes) === 0 ? [] : [name],
  );
  expect(different).toEqual([]);
});

test('every output can be made, and made again with equal bytes', async () => {
  const plan = site.plan();
  expect(plan.length).toBeGreaterThan(300);
  for (const { path } of plan.filter(({ kind }) => kind !== 'media'))
    expect(Buffer.compare(await readBytes(path), await readBytes(path)), path).toBe(0);
});

test('the site says what each address answers with', async () => {
  const answers = await Promise.all(
    [
      '/en/',
      '/en/material/cohesion-guide/',
      '/bg/material/withdrawn-leaflet/',
      '/404.html',
      '/files/guide-to-social-cohesion-en.pdf',
    ].map((path) => site.render(path)),
  );
  expect(answers.map(({ status, type }) => [status, type])).toEqual([
    [200, 'text/html; charset=utf-8'],
    [301, 'text/html; charset=utf-8'],
    [410, 'text/html; charset=utf-8'],
    [404, 'text/html; charset=utf-8'],
    [200, 'application/pdf'],
  ]);
  expect(answers[1]?.headers).toEqual({
    location: '/library/en/material/guide-to-social-cohesion/',
  });
  expect(answers[4]?.headers['content-disposition']).toBe(
    `inline; filename="guide-to-social-cohesion-en.pdf"; filename*=UTF-8''Guide%20to%20social%20cohesion%20%28en%29.pdf`,
  );
});

test('no page shows that the compiled site did not know where it would lie', async () => {
  const texts = await Promise.all(
    site
      .plan()
      .filter(({ kind }) => kind === 'page' || kind === 'asset')
      .map(async ({ path }) => [path, new TextDecoder().decode(await readBytes(path))] as const),
  );
  expect(texts.filter(([, text]) => text.includes('__closer_base__'))).toEqual([]);
  expect(texts.find(([path]) => path === '/en/')?.[1]).toContain('href="/library/_astro/');
});

test('an address that nothing has is refused by name', async () => {
  await expect(site.render('/en/nowhere/')).rejects.toThrow(
    'Nothing of this site has the address /en/nowhere/.',
  );
});
