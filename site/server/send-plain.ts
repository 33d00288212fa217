import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PLAIN, sendText } from './send-text.ts';

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
  const body = `${String(status)} ${STATUS_CODES[status] ?? ''}\n`;
  sendText(request, response, status, PLAIN, body, {
    ...(status === 405 ? { allow } : {}),
    ...(status === 429 ? { 'retry-after': '1' } : {}),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    // A body that nobody asked for is not read.
    ...(request.headers['content-length'] === undefined &&
    request.headers['transfer-encoding'] === undefined
      ? {}
      : { connection: 'close' }),
  });
}
