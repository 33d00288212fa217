import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { makeSeedFile, SEED_FILES } from '../../seed/print/seed-files.ts';

interface UploadService {
  upload(wish: {
    data: { fileInfo: { name: string } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<unknown>;
}

const withId = z.object({ id: z.number() });

/**
 * Uploads a file of the seed, kept or printed, through the upload service with all its checks; gives
 * Strapi's row id. Bytes that are there already are not uploaded again.
 *
 * @param folder absolute path of `cms/seed`
 */
export async function uploadFile(
  strapi: Core.Strapi,
  folder: string,
  name: string,
): Promise<number> {
  const bytes = SEED_FILES.includes(name)
    ? await makeSeedFile(name, path.join(folder, 'print'))
    : await readFile(path.join(folder, 'files', name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const present: unknown = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { $or: [{ sentSha256: sha256 }, { sha256 }] }, select: ['id'] });
  if (present !== null) return withId.parse(present).id;
  const temporary = await mkdtemp(path.join(tmpdir(), 'closer-seed-'));
  try {
    const filepath = path.join(temporary, 'file');
    await writeFile(filepath, bytes);
    const service: UploadService = strapi.plugin('upload').service('upload');
    const uploaded = await service.upload({
      data: { fileInfo: { name } },
      files: {
        filepath,
        originalFilename: name,
        mimetype: 'application/octet-stream',
        size: bytes.byteLength,
      },
    });
    return z.tuple([withId]).parse(uploaded)[0].id;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
