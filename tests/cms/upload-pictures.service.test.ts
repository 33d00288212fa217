import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startStrapi, type TestCms } from './start-strapi.ts';
import {
  createUploadClient,
  digest,
  listTemporary,
  storedFile,
  toForm,
  waitForTemporary,
  type UploadClient,
} from './upload-client.ts';

let cms: TestCms;
let client: UploadClient;

beforeAll(async () => {
  cms = await startStrapi();
  client = await createUploadClient(cms);
});

afterAll(async () => {
  await cms.stop();
});

describe('a picture', () => {
  const photo = async (format: 'jpeg' | 'png') =>
    await sharp({ create: { width: 400, height: 200, channels: 3, background: '#e02020' } })
      .withExif({ IFD0: { Artist: 'Ana' }, IFD3: { GPSLatitude: '41/1 59/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toFormat(format)
      .toBuffer();

  it('is stored clean and upright, with the digest of what is stored', async () => {
    const temporary = listTemporary();
    const sent = await photo('jpeg');
    const file = await client.keep('a.jpg', sent);
    const bytes = readFileSync(path.join(cms.dataDir, 'uploads', `${file.hash}.jpg`));
    expect(file).toMatchObject({
      sha256: digest(bytes),
      bytes: bytes.length,
      width: 200,
      height: 400,
    });
    expect(file.sentSha256).toBe(digest(sent));
    expect(bytes.includes('Ana')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(await waitForTemporary(temporary)).toEqual([]);
  });

  it('for print in four colours is stored for screens', async () => {
    const sent = await sharp(await photo('png'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const { hash } = await client.keep('a.jpg', sent);
    const bytes = readFileSync(path.join(cms.dataDir, 'uploads', `${hash}.jpg`));
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('that is a drawing is stored without what runs, and shown where nothing can', async () => {
    const sent =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" onload="alert(1)"><script>alert(1)</script><circle r="9"/></svg>';
    const file = await client.keep('logo.svg', Buffer.from(sent));
    expect(file).toMatchObject({ ext: '.svg', mime: 'image/svg+xml', width: 1000, height: 500 });
    const shown = await fetch(new URL(file.url, cms.address));
    expect(shown.headers.get('content-type')).toBe('image/svg+xml');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await shown.text()).toContain('<circle r="9"></circle>');
    expect(file.sha256).not.toBe(digest(Buffer.from(sent)));
  });

  it('keeps the focal point that an editor sets', async () => {
    const form = toForm([['a.png', await photo('png')]]);
    form.append('fileInfo', JSON.stringify({ focalPoint: { x: 25, y: 80 } }));
    const [file] = z.array(storedFile).parse(await (await client.send(form)).json());
    expect(file?.focalPoint).toEqual({ x: 25, y: 80 });
  });
});
