import type { IncomingMessage } from 'node:http';
import type { SearchRequest } from '@closer/shared/search/search-client.ts';
import { searchRequest } from '@closer/shared/search/search-request.ts';

/** Bytes of the largest question. */
const LARGEST = 8 * 1024;

/** A question, or the status that refuses it. */
export type Question = { readonly request: SearchRequest } | { readonly status: 400 | 413 | 415 };

/** Reads the question that a request brings. What is too large is not read to its end. */
export async function readQuestion(request: IncomingMessage): Promise<Question> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  // Only pages of this site can send JSON from a browser.
  if (type !== 'application/json') return { status: 415 };
  if (request.headers['content-encoding'] !== undefined) return { status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) return { status: 413 };
  const bytes = await readBody(request);
  if (bytes === null) return { status: 413 };
  const parsed = searchRequest.safeParse(parseJson(bytes));
  if (!parsed.success) return { status: 400 };
  const { scope, facets, ...asked } = parsed.data;
  return {
    request: {
      ...asked,
      ...(scope === undefined ? {} : { scope }),
      ...(facets === undefined ? {} : { facets }),
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  return await new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= LARGEST) chunks.push(chunk);
      else {
        request.pause();
        resolve(null);
      }
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    // Who goes away in the middle hears no answer, and is no fault of ours to log.
    request.on('error', () => {
      resolve(null);
    });
  });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
