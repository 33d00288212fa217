import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getSecurityHeaders } from './security-headers.ts';

/**
 * A line in the words of the protocol, for what no page is made for.
 *
 * @param allow methods that the address answers, for a 405
 */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  allow = 'GET, HEAD',
): void {
  const type = 'text/plain; charset=utf-8';
  for (const [name, value] of Object.entries(getSecurityHeaders(type)))
    response.setHeader(name, value);
  const body = `${String(status)} ${STATUS_CODES[status] ?? ''}\n`;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow } : {}),
    ...(status === 429 ? { 'retry-after': '1' } : {}),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    // A body that nobody asked for is not read.
    ...(request.headers['content-length'] === undefined &&
    request.headers['transfer-encoding'] === undefined
      ? {}
      : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
