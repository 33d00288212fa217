import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { getFileStore } from './file-store.ts';

const fileRow = z.object({
  hash: z.string(),
  ext: z.string().nullish(),
  bytes: z.number().nullish(),
});

/** The bytes of an uploaded file by their digest; null where the CMS has no such file. */
export async function openMedia(
  strapi: Core.Strapi,
  sha256: string,
): Promise<{ stream: Readable; bytes: number } | null> {
  const found: unknown = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { sha256 }, orderBy: { id: 'asc' } });
  // The same bytes may have been uploaded twice, and one copy lost.
  for (const row of z.array(fileRow).parse(found)) {
    const opened = await getFileStore().open(`${row.hash}${row.ext ?? ''}`);
    if (opened !== null) return opened;
  }
  return null;
}
