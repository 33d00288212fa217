import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import { buildOutputs } from '../src/outputs/build-outputs.ts';
import { getStaticSite } from './static-site.ts';

/** Answers a request of the dev server with what is no page: files, pictures, sitemaps, the search index. */
export function createDevOutputs(readMedia: ReadMedia) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    answer(request, response, readMedia).then((answered) => {
      if (!answered) next();
    }, next);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  readMedia: ReadMedia,
): Promise<boolean> {
  const { context, routes } = await getStaticSite();
  const { pathname } = new URL(request.url ?? '/', context.origin);
  const path = pathname.startsWith(context.base) ? pathname.slice(context.base.length) : pathname;
  const outputs = buildOutputs(context, [...routes.values()], readMedia);
  const output = outputs.find((each) => each.path === path);
  if (output === undefined) return false;
  const { status, type, headers, body } = await output.make();
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body instanceof Uint8Array ? body : await readMedia(body.sha256));
  return true;
}
