import { createServer, type Server } from 'node:http';
import type { OpenSite } from '@closer/shared/render/site-renderer.ts';
import { chooseEncoding, isCompressible } from '@closer/site/server/choose-encoding.ts';
import { createCompressedBytes } from '@closer/site/server/compressed-bytes.ts';
import type { Files } from './static-engine.ts';

/** Bytes that were sent since they were last forgotten. */
export interface SentBytes {
  /** The engine's program: what the worker runs. */
  code: number;
  /** Files of the index. */
  index: number;
}

interface PageServer {
  readonly server: Server;
  readonly sent: Readonly<SentBytes>;
  readonly forget: () => void;
}

const WORKER = /search-worker[^/]*\.js$/u;
/** Bytes of memory for what is packed: all that one page loads. */
const ROOM = 50_000_000;

/** Serves the pages of a site with another library's search index in the place of its own, packed as the site server packs them. */
export function createPageServer(site: OpenSite, index: Files): PageServer {
  const sent: SentBytes = { code: 0, index: 0 };
  const packed = createCompressedBytes(ROOM);
  const respond = async (path: string, accepted: string | undefined) => {
    const ofIndex = index.get(path);
    if (ofIndex !== undefined) {
      sent.index += ofIndex.length;
      return { type: 'application/octet-stream', body: ofIndex, encoding: null };
    }
    const { type, body } = await site.render(path);
    if (!(body instanceof Uint8Array)) throw new TypeError(`${path} is a file of the store.`);
    const encoding = isCompressible(type) ? chooseEncoding(accepted) : null;
    const bytes =
      encoding === null
        ? body
        : await packed.get(path, encoding, () => Promise.resolve(Buffer.from(body)));
    if (WORKER.test(path)) sent.code += bytes.length;
    return { type, body: bytes, encoding };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    respond(pathname, request.headers['accept-encoding']).then(
      ({ type, body, encoding }) => {
        response.writeHead(200, {
          'content-type': type,
          'content-length': body.length,
          ...(encoding === null ? {} : { 'content-encoding': encoding }),
        });
        response.end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  const forget = (): void => {
    sent.code = 0;
    sent.index = 0;
  };
  return { server, sent, forget };
}
