import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getStorePath } from '@closer/shared/release/data-folder.ts';
import type { ReleaseFile } from '@closer/shared/release/release.ts';
import send from 'send';
import { chooseEncoding, isCompressible } from './choose-encoding.ts';
import { SMALLEST } from './compressed-bytes.ts';
import type { CompressedBytes } from './compressed-bytes.ts';
import { getSecurityHeaders } from './security-headers.ts';

/** A year, for addresses whose bytes never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for each time: a publish shows at once, and costs an unchanged page nothing. */
const ASK_FIRST = 'public, max-age=0, must-revalidate';

export interface SendContext {
  readonly dataDir: string;
  readonly compressed: CompressedBytes;
}

/** Answers with a file of the release: whole, a part of it, compressed, or 304. Rejects where the store cannot give it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: { readonly file: ReleaseFile; readonly status: number; readonly path: string },
  context: SendContext,
): Promise<void> {
  const { file, status } = found;
  setFileHeaders(response, found);
  // A file that moved has its bytes for hosts that cannot redirect.
  if (status === 301 && !file.type.startsWith('text/html')) {
    response.writeHead(status, { 'content-length': 0 });
    response.end();
    return;
  }
  const compressible = isCompressible(file.type) && file.size >= SMALLEST;
  if (compressible) addVary(response, 'Accept-Encoding');
  const encoding =
    compressible && request.headers.range === undefined
      ? chooseEncoding(request.headers['accept-encoding'])
      : null;
  if (encoding !== null) {
    response.setHeader('etag', `"${file.sha256}-${encoding}"`);
    response.setHeader('content-encoding', encoding);
    const read = () => readFile(join(context.dataDir, getStorePath(file.sha256)));
    await sendBytes(request, response, status, () =>
      context.compressed.get(file.sha256, encoding, read),
    );
    return;
  }
  response.setHeader('etag', `"${file.sha256}"`);
  if (status === 200) await streamFile(request, response, file, context);
  else {
    await sendBytes(request, response, status, () =>
      readFile(join(context.dataDir, getStorePath(file.sha256))),
    );
  }
}

function setFileHeaders(
  response: ServerResponse,
  { file, status, path }: { file: ReleaseFile; status: number; path: string },
): void {
  response.setHeader('content-type', file.type);
  const lasting = path.startsWith('/_astro/') && status === 200;
  response.setHeader('cache-control', lasting ? FOR_EVER : ASK_FIRST);
  for (const [name, value] of Object.entries(getSecurityHeaders(file.type)))
    response.setHeader(name, value);
  // The site knows its files best.
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
}

/** Whole bytes from memory, or 304 where the reader has them. */
async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  getBytes: () => Promise<Buffer>,
): Promise<void> {
  if (status === 200 && isKnown(request, String(response.getHeader('etag')))) {
    response.writeHead(304);
    response.end();
    return;
  }
  const bytes = await getBytes();
  response.writeHead(status, { 'content-length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** `If-None-Match` (RFC 9110, 13.1.2), by weak comparison. */
function isKnown(request: IncomingMessage, etag: string): boolean {
  const asked = request.headers['if-none-match'];
  if (asked === undefined) return false;
  return asked
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//u, '') === etag);
}

/** Ranges and conditions are the work of `send`; the name in the store never has an ending to guess by. */
async function streamFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ReleaseFile,
  { dataDir }: SendContext,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    response.on('close', resolve);
    send(request, `/${getStorePath(file.sha256)}`, {
      root: dataDir,
      // The folder of the data may begin with a dot.
      dotfiles: 'allow',
      index: false,
      etag: false,
      lastModified: false,
      cacheControl: false,
    })
      .on('error', (error: Error & { status?: number; headers?: Record<string, string> }) => {
        if (error.status !== 416 && error.status !== 412) {
          reject(error);
          return;
        }
        response.writeHead(error.status, error.headers ?? {});
        response.end();
      })
      .pipe(response);
  });
}

function addVary(response: ServerResponse, name: string): void {
  const vary = response.getHeader('vary');
  response.setHeader('vary', vary === undefined ? name : `${String(vary)}, ${name}`);
}
