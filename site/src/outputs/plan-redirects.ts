import { t } from '../i18n/t.ts';
import { getFormerFiles, type FormerFile } from '../library/get-former-files.ts';
import type { Redirect } from '../library/get-redirects.ts';
import { getPathLocale } from '../views/build-plain-views.ts';
import { getLang, toHref, toUrl, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/**
 * Addresses that moved: 301. For hosts that only know files a page leads on, in the reader's language; former addresses
 * of files, calendars and tables have their bytes. One that leads to a page is only said.
 *
 * @param moves every address that moved, with where it leads
 * @param beside what lies beside pages: calendars and tables
 */
export function planRedirects(
  context: SiteContext,
  moves: readonly Redirect[],
  beside: readonly PlannedOutput[],
): readonly PlannedOutput[] {
  const besideByPath = new Map(beside.map((each) => [each.path, each]));
  const files = new Map(getFormerFiles(context.library).map((each) => [each.from, each.file]));
  return moves.map(({ from, to }) => {
    const file = files.get(from);
    const stub = file === undefined ? makeStub(from, toUrl(context, to)) : file.sha256;
    const moved = besideByPath.get(to);
    if (moved !== undefined) return planMoved(context, from, moved);
    return {
      path: from,
      kind: 'redirect',
      about: null,
      getKey: () => context.digest(`${toHref(context, to)} ${stub}`),
      make: () => ({
        status: 301,
        type: file === undefined ? 'text/html; charset=utf-8' : file.mime,
        headers: { location: toHref(context, to) },
        body: toBody(stub, file),
      }),
    };
  });
}

/** A program that follows a calendar or reads a table and cannot be led gets it itself. */
function planMoved(
  context: SiteContext,
  from: string,
  { path, getKey, make }: PlannedOutput,
): PlannedOutput {
  const location = toHref(context, path);
  return {
    path: from,
    kind: 'redirect',
    about: null,
    getKey: () => context.digest(`${location} ${getKey()}`),
    make: async () => ({ ...(await make()), status: 301, headers: { location } }),
  };
}

function toBody(stub: string, file: FormerFile['file'] | undefined) {
  return file === undefined ? new TextEncoder().encode(stub) : { sha256: file.sha256 };
}

/** Small, without a style sheet: hardly anybody sees it. Addresses of the site and these words hold no sign to escape. */
function makeStub(from: string, url: string): string {
  const locale = getPathLocale(from);
  const say = t(locale);
  return [
    `<!doctype html><html lang="${getLang(locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${url}"><link rel="canonical" href="${url}">`,
    `<title>${say('moved.title')}</title></head>`,
    `<body><h1>${say('moved.title')}</h1><p><a href="${url}">${say('moved.link')}</a></p></body></html>\n`,
  ].join('');
}
