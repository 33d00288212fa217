import { getRedirects } from '../library/get-redirects.ts';
import { toHref, toUrl, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** Addresses that moved: 301, with a page that leads on for hosts that only know files. */
export function planRedirects(context: SiteContext): readonly PlannedOutput[] {
  return getRedirects(context.library).map(({ from, to }) => ({
    path: from,
    kind: 'redirect',
    about: null,
    getKey: () => context.digest(toUrl(context, to)),
    make: () => ({
      status: 301,
      type: 'text/html; charset=utf-8',
      headers: { location: toHref(context, to) },
      body: new TextEncoder().encode(makeStub(toUrl(context, to))),
    }),
  }));
}

/** A page without words of its own, so that it needs no language. Addresses of the site hold no sign to escape. */
function makeStub(url: string): string {
  return [
    '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">',
    `<title>${url}</title><link rel="canonical" href="${url}">`,
    `<meta http-equiv="refresh" content="0; url=${url}"><a href="${url}">${url}</a>\n`,
  ].join('');
}
