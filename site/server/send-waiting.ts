import { access } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { FAILED_MARK } from '@closer/shared/release/data-folder.ts';
import { t } from '../src/i18n/t.ts';
import { chooseLocale } from './choose-locale.ts';
import { HTML, sendText } from './send-text.ts';

/** Seconds after which programs may ask again: while the library is made, and while somebody has to mend it first. */
const RETRY_AFTER = { made: 10, failed: 60 } as const;

/**
 * Says instead of any page that the library is made for the first time, or that it could not be made. A link looks again: a page
 * that loads itself anew would take a reader's place away (WCAG 2.2.1, failure F41).
 */
export async function sendWaiting(
  request: IncomingMessage,
  response: ServerResponse,
  { dataDir, base }: { readonly dataDir: string; readonly base: string },
): Promise<void> {
  const state = (await isThere(join(dataDir, FAILED_MARK))) ? 'failed' : 'made';
  const asked = request.url?.slice(base.length).split('/')[1];
  const locale =
    LOCALE_CODES.find((code) => code === asked) ?? chooseLocale(request.headers['accept-language']);
  const html = writeWaitingPage(locale === null ? LOCALE_CODES : [locale], state);
  sendText(request, response, 503, HTML, html, { 'retry-after': String(RETRY_AFTER[state]) });
}

const isThere = async (path: string): Promise<boolean> =>
  await access(path).then(
    () => true,
    () => false,
  );

/** The page in one language, or in all of them one below the other where the reader asks for none of ours. */
export function writeWaitingPage(
  locales: readonly Locale[],
  state: keyof typeof RETRY_AFTER,
): string {
  const [first = 'en'] = locales;
  const parts = locales.map((locale) => {
    const say = t(locale);
    const [title, text] =
      state === 'failed'
        ? [say('waiting.failed'), say('waiting.failedText')]
        : [say('waiting.title'), say('waiting.text')];
    return `<section lang="${locale}"><h1>${title}</h1><p>${text}</p><p><a href="">${say('waiting.again')}</a></p></section>`;
  });
  const say = t(first);
  return [
    `<!doctype html><html lang="${first}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${say(state === 'failed' ? 'waiting.failed' : 'waiting.title')}</title></head>`,
    `<body><main>${parts.join('')}</main></body></html>\n`,
  ].join('\n');
}
