import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { VariantFormat } from '../views/picture-variants.ts';
import { makeVariant } from './make-variant.ts';

/** A picture with an edge and a hole, in which both colour and transparency can be seen. */
async function draw(): Promise<Buffer> {
  const hole = Buffer.from(
    '<svg width="800" height="400"><rect x="400" width="400" height="400" fill="#e02020"/></svg>',
  );
  return await sharp(hole).png().toBuffer();
}

async function make(format: VariantFormat, width = 320, source?: Buffer): Promise<Uint8Array> {
  const bytes = source ?? (await draw());
  return await makeVariant(() => Promise.resolve(bytes), { width, format });
}

describe.each(['avif', 'webp', 'jpg', 'png'] as const)('a variant as %s', (format) => {
  it('has the width that was asked for, and the same bytes each time', async () => {
    const variant = await make(format);
    expect(await sharp(variant).metadata()).toMatchObject({ width: 320, height: 160 });
    expect(Buffer.from(variant).equals(Buffer.from(await make(format)))).toBe(true);
  });
});

test.each(['avif', 'webp', 'png'] as const)('%s keeps what is transparent', async (format) => {
  const { channels } = await sharp(await make(format)).stats();
  expect(channels[3]?.min).toBe(0);
});

test('is never larger than its source', async () => {
  expect(await sharp(await make('webp', 1440)).metadata()).toMatchObject({ width: 800 });
});

test('carries nothing beside pixels, and stands upright', async () => {
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#fa0' } })
    .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Ana' } } })
    .jpeg()
    .toBuffer();
  const { exif, icc, width, height } = await sharp(await make('jpg', 20, photo)).metadata();
  expect([exif, icc, width, height]).toEqual([undefined, undefined, 20, 40]);
});

test('fails for what does not unpack', async () => {
  await expect(make('webp', 320, (await draw()).subarray(0, 60))).rejects.toThrow();
});
