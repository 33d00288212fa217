import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getClaimedKind } from '../../cms/src/uploads/file-kinds.ts';
import { createFileOpener, type FileOpener } from '../../cms/src/uploads/open-content.ts';
import { makePdf, makePdfBomb } from '../fixtures/upload-files.ts';

let folder: string;
let opener: FileOpener;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-test-opener-'));
  opener = createFileOpener();
});

afterAll(async () => {
  opener.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const kind = getClaimedKind(name.slice(name.lastIndexOf('.')));
  if (kind === null) throw new TypeError(`${name} is of no kind`);
  return await opener.open(path, kind);
}

test('says in another process what a file is', async () => {
  expect(await open('a.pdf', makePdf({ pages: 2 }))).toMatchObject({ pdf: { pages: 2 } });
  expect(await open('b.pdf', makePdf().subarray(0, -20))).toMatchObject({
    key: 'upload.pdf.truncated',
  });
});

test('refuses a PDF that bursts, and opens the next file', async () => {
  expect(await open('bomb.pdf', makePdfBomb())).toEqual({ key: 'upload.too-heavy', params: {} });
  expect(await open('c.pdf', makePdf())).toMatchObject({ pdf: { pages: 1 } });
}, 60_000);

test('cleans a photograph of 48 megapixels in its place', async () => {
  const photo = sharp({
    create: { width: 8000, height: 6000, channels: 3, background: '#fa0' },
  }).jpeg({ progressive: true });
  const turned = await photo.withMetadata({ orientation: 6 }).toBuffer();
  expect(await open('photo.jpg', turned)).toEqual({ pdf: null });
  expect(await sharp(join(folder, 'photo.jpg')).metadata()).toMatchObject({
    width: 6000,
    height: 8000,
  });
  expect((await readdir(folder)).filter((name) => name.endsWith('.clean'))).toEqual([]);
}, 60_000);
