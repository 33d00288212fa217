import { getOfflinePagePath } from './offline-list.ts';
import type { KeptFiles } from './kept-files.ts';

/** A request that the worker has a say in; all others go their way without it. */
export type Wanted =
  | { readonly kind: 'page'; readonly path: string; readonly locale: string }
  /** Its address holds a digest of its bytes. */
  | { readonly kind: 'lasting'; readonly path: string }
  /** Beside a text, and never kept. */
  | { readonly kind: 'picture'; readonly path: string }
  /** The one file of an index whose address stays. */
  | { readonly kind: 'manifest'; readonly path: string };

export interface AnswerTools {
  readonly kept: KeptFiles;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Goes on after the answer is given. */
  readonly afterwards: (work: Promise<unknown>) => void;
}

/** Milliseconds after which what is kept is shown instead of what the line still owes. */
export const PATIENCE = 3000;

/**
 * What a request is to the worker: a page of a language, or a file that its pages and its search need. Null for everything else: what
 * is sent, other hosts, downloads, and whatever else lies under the site's address.
 *
 * @param scope address of the site, with a slash at its end
 */
export function toWanted(
  { method, mode, url, destination }: Pick<Request, 'method' | 'mode' | 'url' | 'destination'>,
  scope: string,
): Wanted | null {
  if (method !== 'GET' || !url.startsWith(scope)) return null;
  const path = `/${url.slice(scope.length).replace(/[?#].*$/u, '')}`;
  if (mode === 'navigate') {
    const locale = /^\/(?:([a-z]{2,3})\/(?:.*\/)?)?$/u.exec(path);
    return locale === null ? null : { kind: 'page', path, locale: locale[1] ?? '' };
  }
  if (path.startsWith('/_astro/')) return { kind: 'lasting', path };
  if (destination === 'image') return { kind: 'picture', path };
  if (!path.startsWith('/search/')) return null;
  return path.endsWith('.json') ? { kind: 'manifest', path } : { kind: 'lasting', path };
}

/** Answers from the line where it can, else from what is kept; rejects where neither has it, as a line without a worker does. */
export async function answerRequest(
  request: Request,
  wanted: Wanted,
  tools: AnswerTools,
): Promise<Response> {
  const { kept, fetch } = tools;
  if (wanted.kind === 'page') return await answerPage(request, wanted, tools);
  if (wanted.kind === 'picture') return await answerPicture(request, tools);
  if (wanted.kind === 'manifest') return await askFirst(request, wanted.path, tools);
  return (await findSafely(kept, wanted.path)) ?? (await fetch(request));
}

/** Nothing to see, where a browser would show a broken picture. */
const NO_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Without a line, no broken picture on a kept page. */
async function answerPicture(request: Request, { kept, fetch }: AnswerTools): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const languages = await kept.languages().catch(() => new Map<string, never>());
    if (languages.size === 0) throw error;
    return new Response(NO_PICTURE, { headers: { 'content-type': 'image/svg+xml' } });
  }
}

async function answerPage(
  request: Request,
  { path, locale }: Extract<Wanted, { kind: 'page' }>,
  tools: AnswerTools,
): Promise<Response> {
  try {
    const response = await askFirst(request, path, tools);
    tools.afterwards(keepOpened(response.clone(), path, locale, tools.kept));
    return response;
  } catch (error) {
    const instead = await findInstead(request, { path, locale }, tools.kept).catch(() => undefined);
    if (instead === undefined) throw error;
    return instead;
  }
}

/** Of a server that stands before the site, or of the site, that cannot answer now: what is kept is better. */
const FAULTS = 500;

/** The line's answer, or after a while, where there is no line, or where the site is down behind it, what is kept. */
async function askFirst(
  request: Request,
  path: string,
  { kept, fetch, wait }: AnswerTools,
): Promise<Response> {
  const asked = fetch(request);
  const quick = await Promise.race([
    asked.catch(() => undefined),
    wait(PATIENCE).then(() => undefined),
  ]);
  if (quick !== undefined && quick.status < FAULTS) return quick;
  return (await findSafely(kept, path)) ?? (await asked);
}

/** A store that cannot be read must not take the site away. */
async function findSafely(kept: KeptFiles, path: string): Promise<Response | undefined> {
  return await kept.find(path).catch(() => undefined);
}

/** A page of a kept language that its list does not name is kept from now on. */
async function keepOpened(
  response: Response,
  path: string,
  locale: string,
  kept: KeptFiles,
): Promise<void> {
  const language = (await kept.languages()).get(locale);
  if (language === undefined || language.files.some(([each]) => each === path)) return;
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (response.status === 200 && response.type === 'basic' && !response.redirected && isPage)
    await kept.putOpened(path, response);
}

/** The page that says so, in the language that was asked for or else in one that is kept; the choice of a language leads to it. */
async function findInstead(
  request: Request,
  { path, locale }: { readonly path: string; readonly locale: string },
  kept: KeptFiles,
): Promise<Response | undefined> {
  const locales = [...(await kept.languages()).keys()];
  const spoken = locales.includes(locale) ? locale : locales[0];
  if (spoken === undefined) return undefined;
  if (path === '/') return Response.redirect(new URL(`${spoken}/`, request.url));
  const page = await kept.find(getOfflinePagePath(spoken));
  return page && new Response(page.body, { status: 503, headers: page.headers });
}
