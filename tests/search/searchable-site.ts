import type { Locale } from '@closer/shared/locales.ts';
import type { Release } from '@closer/shared/release/release.ts';
import type { OpenSite } from '@closer/shared/render/site-renderer.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { digestText } from '@closer/site/renderer/digest-text.ts';
import { buildSearchDocuments } from '@closer/site/src/search/meilisearch/build-search-documents.ts';

/** A site with some records; it can be searched and nothing else. */
export function makeSite(records: readonly SearchRecord[]): OpenSite {
  const none = () => [];
  const ofLocale = (locale: Locale) => records.filter((record) => record.locale === locale);
  return {
    plan: none,
    getKey: () => '',
    render: () => Promise.reject(new Error('nothing is rendered here')),
    offlineLists: none,
    searchRecords: ofLocale,
    searchDocuments: (locale) => buildSearchDocuments(ofLocale(locale), digestText, new Map()),
    findings: none,
    warnings: none,
  };
}

/** A release with every address that records lead to. */
export const toFiles = (records: readonly SearchRecord[]): Release['files'] =>
  Object.fromEntries(
    records
      .flatMap(({ path, pages = [] }) => [path, ...pages.map((page) => page.path)])
      .map((path) => [
        path.replace(/#.*$/u, ''),
        {
          sha256: '',
          type: 'text/html; charset=utf-8',
          size: 0,
          status: 200,
          key: '',
          headers: {},
        },
      ]),
  );
