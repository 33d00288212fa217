import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { getLiveId, readLiveRelease } from '@closer/scripts/publish/release-folder.ts';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '@closer/shared/snapshot/export-line.ts';
import { expect, test } from 'vitest';
import { makeFakeRenderer } from './fake-renderer.ts';
import { makeFixture } from './publish-fixture.ts';

test('publishes the library of the CMS as the live release', async () => {
  const { dataDir, options } = await makeFixture();
  const { release } = await publishLibrary(options);
  expect(await getLiveId(dataDir)).toBe(release.id);
  const home = release.files['/en/'];
  const bytes = await readFile(join(dataDir, getStorePath(home?.sha256 ?? '')), 'utf8');
  expect(bytes).toContain('<h1>Home</h1>');
  expect(release.sequence).toBe(7);
});

test('keeps the files that entries name in the store and fetches each only once', async () => {
  const { cms, options } = await makeFixture();
  await publishLibrary(options);
  const first = cms.asked.filter((path) => path.startsWith('/api/export/media/'));
  expect(new Set(first).size).toBe(first.length);
  expect(first.length).toBeGreaterThan(0);
  cms.asked.length = 0;
  await publishLibrary(options);
  expect(cms.asked.filter((path) => path.startsWith('/api/export/media/'))).toEqual([]);
});

test('makes only the pages that changed', async () => {
  const { cms, options } = await makeFixture();
  await publishLibrary(options);
  const made: string[] = [];
  const renderer = makeFakeRenderer({ onRender: (path) => made.push(path) });
  cms.snapshot = {
    ...cms.snapshot,
    sequence: 8,
    entries: cms.snapshot.entries.map((each) =>
      each.entry.id === 'mat-guide' ? { ...each, publishedAt: '2026-06-01T00:00:00.000Z' } : each,
    ),
  };
  await publishLibrary({ ...options, renderer });
  expect(made).toEqual(['/en/material/mat-guide/']);
});

test('makes everything anew when the code of the site changed', async () => {
  const { options } = await makeFixture();
  const { release } = await publishLibrary(options);
  const again = await publishLibrary({
    ...options,
    renderer: makeFakeRenderer({ digest: 'site-2' }),
  });
  expect(again.made).toBe(Object.keys(release.files).length);
});

test('takes variants of pictures over when only the code of the site changed', async () => {
  const { options } = await makeFixture();
  const variants = ['/media/a-320.webp'];
  await publishLibrary({ ...options, renderer: makeFakeRenderer({ variants }) });
  const made: string[] = [];
  const onRender = (path: string) => made.push(path);
  const renderer = makeFakeRenderer({ variants, digest: 'site-2', onRender });
  const { release } = await publishLibrary({ ...options, renderer });
  expect(made).toContain('/en/');
  expect(made).not.toContain('/media/a-320.webp');
  expect(release.files['/media/a-320.webp']?.type).toBe('image/webp');
});

test('leaves the live release alone when nothing changed', async () => {
  const { dataDir, options } = await makeFixture();
  const { release } = await publishLibrary(options);
  const again = await publishLibrary(options);
  expect(again).toMatchObject({ unchanged: true, made: 0 });
  expect(await getLiveId(dataDir)).toBe(release.id);
});

test('gives the same list as a publish into an empty folder', async () => {
  const { cms, dataDir, options } = await makeFixture();
  await publishLibrary(options);
  cms.snapshot = { ...cms.snapshot, sequence: 9, entries: cms.snapshot.entries.toReversed() };
  await publishLibrary(options);
  const other = await makeFixture();
  other.cms.snapshot = cms.snapshot;
  await publishLibrary(other.options);
  expect((await readLiveRelease(dataDir))?.files).toEqual(
    (await readLiveRelease(other.dataDir))?.files,
  );
});

test('publishes a kept snapshot without asking the CMS', async () => {
  const { cms, options } = await makeFixture();
  const { release } = await publishLibrary(options);
  cms.asked.length = 0;
  const again = await publishLibrary({
    ...options,
    from: release.snapshot,
    renderer: makeFakeRenderer({ digest: 'site-2' }),
  });
  expect(cms.asked).toEqual([]);
  expect(again.release.snapshot).toBe(release.snapshot);
});

test('says of a snapshot of another format which it is and what to do', async () => {
  const { options, dataDir } = await makeFixture();
  const { release } = await publishLibrary(options);
  const file = join(dataDir, 'snapshots', release.snapshot, 'manifest.json');
  const manifest = (await readFile(file, 'utf8')).replace(
    `"schemaVersion":${String(SNAPSHOT_SCHEMA_VERSION)}`,
    '"schemaVersion":99',
  );
  await writeFile(file, manifest);
  await expect(publishLibrary({ ...options, from: release.snapshot })).rejects.toThrow(
    `has format 99, and this version of Closer reads format ${String(SNAPSHOT_SCHEMA_VERSION)}`,
  );
});
