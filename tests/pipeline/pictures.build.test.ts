import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createPictureOpener,
  type PictureOpener,
} from '@closer/scripts/publish/pictures/picture-opener.ts';
import { preparePictures } from '@closer/scripts/publish/pictures/prepare-pictures.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { readManifest } from '@closer/scripts/publish/snapshot-folder.ts';
import { getSnapshotPath, getStorePath } from '@closer/shared/release/data-folder.ts';
import sharp from 'sharp';
import { assert, expect, onTestFinished, test } from 'vitest';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';
import { makePdf, makePdfBomb } from '../fixtures/upload-files.ts';
import { createBlindOpener } from './make-options.ts';
import { makeFixture } from './publish-fixture.ts';

function open() {
  const opener = createPictureOpener();
  onTestFinished(() => opener.close());
  return opener;
}

test('draws the first page of a PDF, the same every time', async () => {
  const opener = open();
  const drawn = await opener.drawFirstPage(makePdf({ words: 'Reference library' }));
  assert(typeof drawn === 'object');
  expect(drawn).toMatchObject({ width: 706, height: 1000 });
  const { channels, isOpaque } = await sharp(drawn.bytes).stats();
  expect(isOpaque).toBe(true);
  expect(channels[0]).toMatchObject({ min: expect.any(Number), max: 255 });
  expect(await opener.drawFirstPage(makePdf({ words: 'Reference library' }))).toEqual(drawn);
});

test('has no preview of what is no PDF, of none of its pages and of one that bursts, and goes on', async () => {
  const opener = open();
  expect(await opener.drawFirstPage(Buffer.from('%PDF-1.7\n%%EOF\n'))).toBe('broken');
  expect(await opener.drawFirstPage(makePdf({ pages: 0 }))).toBe('broken');
  await opener.drawFirstPage(makePdfBomb());
  expect(await opener.drawFirstPage(makePdf())).toMatchObject({ height: 1000 });
}, 90_000);

test('knows a picture that breaks off', async () => {
  const opener = open();
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const whole = await sharp({
    create: { width: 200, height: 200, channels: 3, background: '#fff', noise },
  })
    .jpeg()
    .toBuffer();
  expect(await opener.check(whole)).toBe('whole');
  expect(await opener.check(whole.subarray(0, 2000))).toBe('broken');
});

const UNKNOWN = { found: null, late: new Set<string>() };

test('does without what the clock ended, says so, and remembers nothing of it', async () => {
  const { entries } = buildFixtureSnapshot();
  const opener: PictureOpener = {
    drawFirstPage: () => Promise.resolve('late'),
    check: () => Promise.resolve('late'),
    close: () => Promise.resolve(),
  };
  const store = {
    has: () => true,
    read: () => Promise.resolve(Uint8Array.of(0)),
    put: () => Promise.resolve(''),
  };
  const { pictures, known, warnings } = await preparePictures(entries, {
    store,
    opener,
    known: UNKNOWN,
  });
  expect(pictures.whole).toEqual([]);
  expect(pictures.broken.length).toBeGreaterThan(0);
  expect(new Set(pictures.previews.map(({ picture }) => picture))).toEqual(new Set([null]));
  expect(known.found).toMatchObject({ whole: [], broken: [], previews: [] });
  expect(known.late.size).toBe(pictures.broken.length + pictures.previews.length);
  expect(new Set(warnings.map(({ key }) => key))).toEqual(new Set(['picture-late']));
});

test('opens no file twice', async () => {
  const { entries } = buildFixtureSnapshot();
  let opened = 0;
  const opener = {
    ...createBlindOpener(),
    drawFirstPage: () => {
      opened += 1;
      return Promise.resolve({ width: 7, height: 10, bytes: Uint8Array.of(1) });
    },
    check: () => {
      opened += 1;
      return Promise.resolve('whole' as const);
    },
  };
  const store = {
    has: () => true,
    read: () => Promise.resolve(Uint8Array.of(0)),
    put: () => Promise.resolve('a'.repeat(64)),
  };
  const first = await preparePictures(entries, { store, opener, known: UNKNOWN });
  expect(opened).toBeGreaterThan(3);
  const before = opened;
  const again = await preparePictures(entries, { store, opener, known: first.known });
  expect([opened, again]).toEqual([before, first]);
});

test('publishes without a picture that is damaged, and says which entry has it', async () => {
  const { options, dataDir } = await makeFixture();
  const { release, warnings } = await publishLibrary({
    ...options,
    createOpener: () => ({ ...createBlindOpener(), check: () => Promise.resolve('broken') }),
  });
  expect(warnings).toContainEqual(
    expect.objectContaining({
      type: 'material',
      entry: 'Guide to social cohesion',
      field: 'cover',
      key: 'picture-damaged',
      problem: expect.stringContaining('is damaged; pages do without it'),
    }),
  );
  const { pictures } = await readManifest(join(dataDir, getSnapshotPath(release.snapshot)));
  expect(pictures?.broken.length).toBeGreaterThan(0);
});

test('keeps previews with the snapshot that has them', async () => {
  const { options, dataDir } = await makeFixture();
  const page = { width: 7, height: 10, bytes: Uint8Array.of(1, 2, 3) };
  const { release } = await publishLibrary({
    ...options,
    createOpener: () => ({ ...createBlindOpener(), drawFirstPage: () => Promise.resolve(page) }),
  });
  const { files, pictures } = await readManifest(join(dataDir, getSnapshotPath(release.snapshot)));
  const picture = pictures?.previews[0]?.picture;
  expect(picture).toMatchObject({ width: 7, height: 10, mime: 'image/png' });
  expect(files).toContainEqual(expect.objectContaining({ sha256: picture?.sha256, size: 3 }));
  const kept = await readFile(join(dataDir, getStorePath(picture?.sha256 ?? '')));
  expect([...kept]).toEqual([1, 2, 3]);
});
