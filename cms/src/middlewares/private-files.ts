import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { getFileStore } from '../files/file-store.ts';
import { getFileKey } from '../files/private-files.ts';
import { isSigned } from '../files/signed-address.ts';

type Context = NonNullable<ReturnType<Core.Strapi['requestContext']['get']>>;

/** What a browser may show in the CMS; everything else is saved. */
const SHOWN = ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.svg', '.gif', '.mp3'];

/** A drawing is coloured by its own styles and holds its own pictures; nothing runs and nothing is loaded. */
const getPolicy = (ending: string): string =>
  ending === '.svg'
    ? "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
    : "default-src 'none'; sandbox";

/** Sends an uploaded file to whoever has a signed address of it; for anyone else there is nothing. */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!context.path.startsWith('/uploads/')) {
      await next();
      return;
    }
    const name = readName(context.path);
    const { end, sign } = context.query;
    const signature = { end: String(end), sign: String(sign) };
    const file =
      name !== null && isSigned(name, signature, getFileKey(), Date.now())
        ? await getFileStore().open(name)
        : null;
    if (name === null || file === null) {
      context.status = 404;
      return;
    }
    const ending = path.extname(name).toLowerCase();
    context.type = SHOWN.includes(ending) ? ending : 'application/octet-stream';
    if (!SHOWN.includes(ending)) context.attachment(name);
    context.set('X-Content-Type-Options', 'nosniff');
    context.set('Content-Security-Policy', getPolicy(ending));
    context.set('Cache-Control', 'private, max-age=3600');
    context.length = file.bytes;
    context.body = file.stream;
  };

function readName(address: string): string | null {
  try {
    const name = decodeURIComponent(address.slice('/uploads/'.length));
    return name === path.basename(name) ? name : null;
  } catch {
    return null;
  }
}
