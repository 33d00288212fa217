import type { Locale } from '@closer/shared/locales.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { getTitle } from './build-link.ts';
import type { RequestsView } from './requests-view.ts';
import { toUrl, type SiteContext } from './site-context.ts';

/** What a reader of an entry's page can ask us for; null where the site has no address to write to. */
export function buildRequests(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
): RequestsView | null {
  const address = context.library.site?.contactEmail ?? null;
  if (address === null) return null;
  const say = t(locale);
  const title = getTitle(entry, locale).text;
  const url = toUrl(context, context.library.paths.get(entry.id)?.[locale] ?? `/${locale}/`);
  const page = say('request.page', { url });
  return {
    formatHref: toMailto(address, say('request.formatSubject', { title }), [
      say('request.formatBody'),
      '',
      page,
    ]),
    problemHref: toMailto(address, say('request.problemSubject', { title }), [
      say('request.problemBody'),
      '',
      page,
    ]),
  };
}

/**
 * A `mailto:` address with subject and text, as RFC 6068 writes it: UTF-8, percent-encoded, lines ended by CRLF, a
 * space as `%20` (a plus sign would stay one).
 */
export function toMailto(address: string, subject: string, lines: readonly string[]): string {
  const to = address.split('@').map(encodeURIComponent).join('@');
  // Half of a pair of surrogates in a title has no UTF-8: encoding it would throw.
  const [about, text] = [subject, lines.join('\r\n')].map((each) =>
    encodeURIComponent(each.toWellFormed()),
  );
  return `mailto:${to}?subject=${about ?? ''}&body=${text ?? ''}`;
}

/** Address that offers to translate a leaflet; null where the site has no address to write to. */
export function buildOffer(
  context: SiteContext,
  entry: PageEntry,
  lang: string,
  locale: Locale,
): string | null {
  const address = context.library.site?.contactEmail ?? null;
  if (address === null) return null;
  const say = t(locale);
  const title = getTitle(entry, locale).text;
  const language = getLanguageName(locale, lang);
  const url = toUrl(context, context.library.paths.get(entry.id)?.[locale] ?? `/${locale}/`);
  return toMailto(address, say('leaflet.offerSubject', { title, language }), [
    say('leaflet.offerBody'),
    '',
    say('request.page', { url }),
  ]);
}
