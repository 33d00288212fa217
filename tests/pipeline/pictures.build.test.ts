import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPictureOpener } from '@closer/scripts/publish/pictures/picture-opener.ts';
import { preparePictures } from '@closer/scripts/publish/pictures/prepare-pictures.ts';
import { publishLibrary } from '@closer/scripts/publish/publish-library.ts';
import { readManifest } from '@closer/scripts/publish/snapshot-folder.ts';
import { getSnapshotPath, getStorePath } from '@closer/shared/release/data-folder.ts';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
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
  expect(drawn).toMatchObject({ width: 706, height: 1000 });
  const { channels, isOpaque } = await sharp(drawn?.bytes).stats();
  expect(isOpaque).toBe(true);
  expect(channels[0]).toMatchObject({ min: expect.any(Number), max: 255 });
  expect(await opener.drawFirstPage(makePdf({ words: 'Reference library' }))).toEqual(drawn);
});

test('has no preview of what is no PDF, of none of its pages and of one that bursts, and goes on', async () => {
  const opener = open();
  expect(await opener.drawFirstPage(Buffer.from('%PDF-1.7\n%%EOF\n'))).toBeNull();
  expect(await opener.drawFirstPage(makePdf({ pages: 0 }))).toBeNull();
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
  expect(await opener.unpacks(whole)).toBe(true);
  expect(await opener.unpacks(whole.subarray(0, 2000))).toBe(false);
});

test('opens no file twice', async () => {
  const { entries } = buildFixtureSnapshot();
  const bytes = new Map<string, Uint8Array>();
  let opened = 0;
  const opener = {
    ...createBlindOpener(),
    drawFirstPage: () => {
      opened += 1;
      return Promise.resolve({ width: 7, height: 10, bytes: Uint8Array.of(1) });
    },
    unpacks: () => {
      opened += 1;
      return Promise.resolve(true);
    },
  };
  const store = {
    has: (sha256: string) => bytes.has(sha256),
    read: () => Promise.resolve(Uint8Array.of(0)),
    put: (drawn: Uint8Array) => {
      const sha256 = 'a'.repeat(64);
      bytes.set(sha256, drawn);
      return Promise.resolve(sha256);
    },
  };
  const first = await preparePictures(entries, { store, opener, known: null });
  expect(opened).toBeGreaterThan(3);
  const before = opened;
  const again = await preparePictures(entries, { store, opener, known: first.pictures });
  expect([opened, again]).toEqual([before, first]);
});

test('publishes without a picture that is damaged, and says which entry has it', async () => {
  const { options, dataDir } = await makeFixture();
  const { release, warnings } = await publishLibrary({
    ...options,
    createOpener: () => ({ ...createBlindOpener(), unpacks: () => Promise.resolve(false) }),
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
