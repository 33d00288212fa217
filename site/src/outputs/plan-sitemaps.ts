import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { Route } from '../views/build-routes.ts';
import { getTextLocale } from '../views/entry-frame.ts';
import { toUrl, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { planText } from './plan-text.ts';

/** Most addresses that one sitemap may hold (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

/** A sitemap per language, an index of them, and robots.txt that names it. */
export function planSitemaps(
  context: SiteContext,
  routes: readonly Route[],
): readonly PlannedOutput[] {
  const maps = LOCALE_CODES.flatMap((locale) => buildSitemaps(context, routes, locale));
  const index = maps.map(({ path }) => `<sitemap><loc>${toUrl(context, path)}</loc></sitemap>`);
  return [
    ...maps.map(({ path, text }) => planText(context, path, text, XML)),
    planText(context, '/sitemap.xml', toXml('sitemapindex', index), XML),
    planText(
      context,
      '/robots.txt',
      `User-agent: *\nAllow: /\nSitemap: ${toUrl(context, '/sitemap.xml')}\n`,
    ),
  ];
}

const XML = 'application/xml; charset=utf-8';

function buildSitemaps(context: SiteContext, routes: readonly Route[], locale: Locale) {
  const lines = routes
    .filter((route) => route.locale === locale && isIndexed(route))
    .map((route) => toLine(context, route))
    .sort();
  const count = Math.max(1, Math.ceil(lines.length / MOST_ADDRESSES));
  return Array.from({ length: count }, (_, at) => ({
    path: at === 0 ? `/sitemap-${locale}.xml` : `/sitemap-${locale}-${at + 1}.xml`,
    text: toXml('urlset', lines.slice(at * MOST_ADDRESSES, (at + 1) * MOST_ADDRESSES)),
  }));
}

/** A page that shows another language's text stands in no sitemap: its source does. */
function isIndexed({ status, page, entry, locale }: Route): boolean {
  if (status !== 200 || page === 'language-chooser' || page === 'offline') return false;
  return entry === null || getTextLocale(entry, locale) === locale;
}

function toLine(context: SiteContext, route: Route): string {
  const record = route.entry === null ? undefined : context.library.records.get(route.entry.id);
  const changed = record === undefined ? '' : `<lastmod>${record.publishedAt}</lastmod>`;
  return `<url><loc>${toUrl(context, route.path)}</loc>${changed}</url>`;
}

function toXml(element: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${element}>`,
    '',
  ].join('\n');
}
