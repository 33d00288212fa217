import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import { SMALLEST } from './compressed-bytes.ts';
import type { LiveReleases } from './live-release.ts';
import type { LiveSearch } from './live-search.ts';
import { readQuestion } from './read-question.ts';
import { getSecurityHeaders } from './security-headers.ts';
import { sendPlain } from './send-plain.ts';

const toGzip = promisify(gzip);

export interface QuestionOptions {
  readonly releases: LiveReleases;
  readonly search: LiveSearch;
  /** Whether who asks may ask so much. */
  readonly mayAsk: (request: IncomingMessage) => boolean;
  readonly log: (message: string) => void;
}

export type AnswerQuestion = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers `POST <base>/search`: a `SearchRequest` as JSON with a `SearchResponse`. What is asked is kept nowhere and stands in no log.
 */
export function createAnswerQuestion({
  releases,
  search,
  mayAsk,
  log,
}: QuestionOptions): AnswerQuestion {
  return async (request, response) => {
    const refuse = (status: number): void => {
      sendPlain(request, response, status, 'POST');
    };
    if (request.method !== 'POST') {
      refuse(405);
      return;
    }
    if (!mayAsk(request)) {
      refuse(429);
      return;
    }
    const live = releases.get();
    if (live === null) {
      refuse(503);
      return;
    }
    const question = await readQuestion(request);
    if ('status' in question) {
      refuse(question.status);
      return;
    }
    let found: SearchResponse;
    try {
      found = await search.search(live, question.request);
    } catch (error) {
      log(`A search could not be answered: ${String(error)}`);
      refuse(503);
      return;
    }
    await sendJson(request, response, found);
  };
}

async function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  found: SearchResponse,
): Promise<void> {
  const type = 'application/json; charset=utf-8';
  for (const [name, value] of Object.entries(getSecurityHeaders(type)))
    response.setHeader(name, value);
  const plain = Buffer.from(JSON.stringify(found));
  // Faster than Brotli: nobody asks for these bytes twice.
  const compress =
    plain.byteLength >= SMALLEST && /\bgzip\b/u.test(String(request.headers['accept-encoding']));
  const bytes = compress ? await toGzip(plain) : plain;
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.byteLength,
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
    ...(compress ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(bytes);
}
