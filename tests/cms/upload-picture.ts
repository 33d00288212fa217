import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { Answer, Person } from './people.ts';
import type { TestCms } from './start-strapi.ts';

interface UploadService {
  upload(wish: object): Promise<unknown>;
}

const uploaded = z.tuple([z.object({ id: z.number() })]);

let shade = 0;

async function makePicture(): Promise<Buffer> {
  shade += 1;
  const background = { r: shade % 256, g: 90, b: 160 };
  return await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
}

/** Uploads a small picture, other bytes every time, as the media library does; gives Strapi's row id. */
export async function uploadPicture({ strapi }: TestCms, name: string): Promise<number> {
  const bytes = await makePicture();
  const folder = await mkdtemp(path.join(tmpdir(), 'closer-picture-'));
  const filepath = path.join(folder, 'file');
  await writeFile(filepath, bytes);
  const service: UploadService = strapi.plugin('upload').service('upload');
  const kept = await service.upload({
    data: { fileInfo: { name } },
    files: { filepath, originalFilename: name, mimetype: 'image/png', size: bytes.byteLength },
  });
  await rm(folder, { recursive: true, force: true });
  return uploaded.parse(kept)[0].id;
}

/** Sends such a picture as a person's media library does; `fields` stand beside it in the form. */
export async function sendPicture(
  person: Person,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const form = new FormData();
  const bytes = new Uint8Array(await makePicture());
  form.append('files', new Blob([bytes], { type: 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  return await person.send('/upload', form);
}

/** Strapi's row id of the one file that was taken. */
export const toFileId = ({ text }: Answer): number => uploaded.parse(JSON.parse(text))[0].id;
