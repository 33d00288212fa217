import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { TestCms } from './start-strapi.ts';

interface UploadService {
  upload(wish: object): Promise<unknown>;
}

let shade = 0;

/** Uploads a small picture, other bytes every time, as the media library does; gives Strapi's row id. */
export async function uploadPicture({ strapi }: TestCms, name: string): Promise<number> {
  shade += 1;
  const background = { r: shade % 256, g: 90, b: 160 };
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
  const folder = await mkdtemp(path.join(tmpdir(), 'closer-picture-'));
  const filepath = path.join(folder, 'file');
  await writeFile(filepath, bytes);
  const service: UploadService = strapi.plugin('upload').service('upload');
  const uploaded = await service.upload({
    data: { fileInfo: { name } },
    files: { filepath, originalFilename: name, mimetype: 'image/png', size: bytes.byteLength },
  });
  await rm(folder, { recursive: true, force: true });
  return z.tuple([z.object({ id: z.number() })]).parse(uploaded)[0].id;
}
