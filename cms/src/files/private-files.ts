import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { readSettings } from '../env.ts';
import { getFileStore } from './file-store.ts';
import { signAddress } from './signed-address.ts';

/** A file row as Strapi hands it to the one that stores it. */
interface StoredFile {
  hash: string;
  ext?: string | null;
  url?: string;
  bytes?: number;
  stream?: Readable;
}

interface Plugins {
  get(name: 'upload'): { provider: { extend(methods: object): void } };
}

const toName = (file: StoredFile): string => `${file.hash}${file.ext ?? ''}`;

/** The key that addresses of files are signed with. */
export function getFileKey(): string {
  return readSettings().APP_KEYS[0] ?? '';
}

/**
 * Makes Strapi keep uploads in our store, whole or not at all, and give out only signed addresses of
 * them. Must run at register, after the upload plugin's own.
 */
export function keepFilesPrivate(strapi: Core.Strapi): void {
  const write = async (file: StoredFile): Promise<void> => {
    if (file.stream === undefined) throw new TypeError('Strapi hands over files as streams');
    file.bytes = await getFileStore().write(toName(file), file.stream);
    file.url = `/uploads/${toName(file)}`;
  };
  strapi
    .get<Plugins>('plugins')
    .get('upload')
    .provider.extend({
      uploadStream: write,
      async replaceStream(file: StoredFile, former: StoredFile) {
        await write(file);
        if (toName(former) !== toName(file)) await getFileStore().remove(toName(former));
      },
      async delete(file: StoredFile) {
        await getFileStore().remove(toName(file));
      },
      isPrivate: () => true,
      getSignedUrl: (file: StoredFile) => ({
        url: signAddress(toName(file), getFileKey(), Date.now()),
      }),
    });
}
