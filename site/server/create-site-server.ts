import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createAnswerQuestion } from './answer-question.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { createCompressedBytes } from './compressed-bytes.ts';
import { findAnswer } from './find-answer.ts';
import type { LiveReleases } from './live-release.ts';
import type { LiveSearch } from './live-search.ts';
import { createProxyWatch, createRateLimit, getAsker } from './rate-limit.ts';
import { answerSearch, parseSearchTarget } from './search-answer.ts';
import { getSecurityHeaders } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import type { SendContext } from './send-file.ts';
import { sendPlain } from './send-plain.ts';
import { HTML, sendText } from './send-text.ts';
import { sendWaiting } from './send-waiting.ts';

const SECOND = 1000;
/** Bytes of compressed pages kept in memory. */
const ROOM = 64 * 1024 * 1024;

export interface SiteServerOptions {
  readonly releases: LiveReleases;
  readonly search: LiveSearch;
  readonly dataDir: string;
  /** Path that the site lies under, without a slash at its end. */
  readonly base: string;
  /** Web servers of ours in front, which say in `X-Forwarded-For` who asks; none where it is left out. */
  readonly trustedProxies?: number;
  readonly log: (message: string) => void;
}

interface Context extends SendContext {
  /** One limit for both ways to search. */
  readonly mayAsk: (request: IncomingMessage) => boolean;
  readonly answerQuestion: AnswerQuestion;
}

/** The server of the live release. It reads the data folder, so it stays up when the CMS is down. */
export function createSiteServer(options: SiteServerOptions): Server {
  const { trustedProxies = 0 } = options;
  const limit = createRateLimit(() => performance.now());
  const watchProxy = createProxyWatch(trustedProxies, options.log);
  const mayAsk = (request: IncomingMessage): boolean => {
    watchProxy(request);
    return limit.take(getAsker(request, trustedProxies));
  };
  const context: Context = {
    dataDir: options.dataDir,
    compressed: createCompressedBytes(ROOM),
    mayAsk,
    answerQuestion: createAnswerQuestion({ ...options, mayAsk }),
  };
  const server = createServer(
    {
      headersTimeout: 10 * SECOND,
      requestTimeout: 20 * SECOND,
      keepAliveTimeout: 5 * SECOND,
      connectionsCheckingInterval: 5 * SECOND,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      answer(request, response, options, context).catch((error: unknown) => {
        options.log(`An address could not be answered: ${String(error)}`);
        if (response.headersSent) {
          response.destroy();
          return;
        }
        // What was to be sent had an encoding, a length and a digest; this has not.
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        sendPlain(request, response, 500);
      });
    },
  );
  // Long downloads on slow lines go on; a connection on which nothing moves is closed.
  server.setTimeout(120 * SECOND);
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteServerOptions,
  context: Context,
): Promise<void> {
  const { releases, base } = options;
  const target = request.url ?? '/';
  if (target.split('?', 1)[0] === `${base}/search`) {
    await context.answerQuestion(request, response);
    return;
  }
  const found = findAnswer(
    releases.get(),
    {
      method: request.method ?? 'GET',
      target,
      acceptLanguage: request.headers['accept-language'],
    },
    base,
  );
  switch (found.kind) {
    case 'file': {
      const path = target.slice(base.length);
      if (
        found.status === 200 &&
        (await sendSearch(request, response, path, options, context.mayAsk))
      )
        break;
      await sendFile(request, response, { ...found, path }, context);
      break;
    }
    case 'moved':
      for (const [name, value] of Object.entries(getSecurityHeaders('')))
        response.setHeader(name, value);
      if (found.vary) response.setHeader('vary', 'Accept-Language');
      response.writeHead(found.status, {
        location: found.location,
        'cache-control': found.status === 302 ? 'no-cache' : 'public, max-age=3600',
        'content-length': 0,
      });
      response.end();
      break;
    case 'plain':
      if (found.status === 503) await sendWaiting(request, response, options);
      else sendPlain(request, response, found.status);
      break;
  }
}

/**
 * The search page with results, where something is asked. False where nothing is, or where the index cannot be read: then the page itself
 * leads on.
 */
async function sendSearch(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  { releases, search, dataDir, base, log }: SiteServerOptions,
  mayAsk: Context['mayAsk'],
): Promise<boolean> {
  const at = target.indexOf('?');
  const asked = at === -1 ? null : parseSearchTarget(target.slice(0, at), target.slice(at));
  const live = releases.get();
  if (asked === null || live === null) return false;
  if (!mayAsk(request)) {
    sendPlain(request, response, 429);
    return true;
  }
  let html: string;
  try {
    html = await answerSearch(live, asked, { search, dataDir, base });
  } catch (error) {
    log(`A search could not be answered: ${String(error)}`);
    return false;
  }
  sendText(request, response, 200, HTML, html);
  return true;
}
