import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The bytes as they came, compressed or not. */
  readonly body: Buffer;
}

/** Asks a server of this machine just what is given, on a connection of its own: `fetch` would add headers and mend paths. */
export async function sendRequest(options: RequestOptions, body?: string): Promise<Reply> {
  return await new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', agent: false, ...options }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
