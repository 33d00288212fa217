import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { OpenSite } from '@closer/shared/render/site-renderer.ts';
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
const PACKED = /^(?:text\/|application\/(?:json|javascript))/u;

/** Serves the pages of a site with another library's search index in the place of its own. */
export function createPageServer(site: OpenSite, index: Files): PageServer {
  const sent: SentBytes = { code: 0, index: 0 };
  const respond = async (path: string) => {
    const ofIndex = index.get(path);
    if (ofIndex !== undefined) {
      sent.index += ofIndex.length;
      return { type: 'application/octet-stream', body: ofIndex, packed: false };
    }
    const { type, body } = await site.render(path);
    if (!(body instanceof Uint8Array)) throw new TypeError(`${path} is a file of the store.`);
    const packed = PACKED.test(type);
    const bytes = packed ? gzipSync(body) : body;
    if (WORKER.test(path)) sent.code += bytes.length;
    return { type, body: bytes, packed };
  };
  const server = createServer((request, response) => {
    respond(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ({ type, body, packed }) => {
        response.writeHead(200, {
          'content-type': type,
          'content-length': body.length,
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
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
