import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { getSecurityHeaders } from './security-headers.ts';

/** Media types of answers that are made when they are asked for. */
export const HTML = 'text/html; charset=utf-8';
export const PLAIN = 'text/plain; charset=utf-8';

/**
 * Answers with a text that is made for this request and kept by nobody; without it where only its head is asked for.
 *
 * @param headers beside those of every answer, its type, its length and that it is not kept
 */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: typeof HTML | typeof PLAIN,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  for (const [name, value] of Object.entries(getSecurityHeaders(type)))
    response.setHeader(name, value);
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
