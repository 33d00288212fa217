import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { MadeOutput, Output } from '@closer/shared/render/site-renderer.ts';
import {
  DIGEST_DIGITS,
  getListPath,
  getOfflinePagePath,
  getSummaryPath,
  OFFLINE_FORMAT,
  type OfflineList,
  type OfflineSummary,
} from './offline-list.ts';

/** Bytes of pages, unpacked, above which pages are kept only once they are opened: 500 pages of a usual library. */
export const MOST_PAGE_BYTES = 10_000_000;

/** Parts of documents as pages: the first to be left out. */
const DOCUMENT_TEXT = /^\/[^/]+\/[^/]+\/[^/]+\/text\//u;

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * For every language that has a search page, what a reader can keep of it on a device: a summary at a fixed address and the
 * list that it names. Made of everything else, so that it knows sizes and digests of the very bytes.
 *
 * @param made everything that the release has, in any order
 * @param digest SHA-256 of a text, hexadecimal
 */
export function buildOfflineLists(
  made: readonly MadeOutput[],
  digest: (text: string) => string,
): readonly Output[] {
  const files = made
    .filter(({ status }) => status === 200)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return LOCALE_CODES.filter((locale) =>
    files.some(({ path }) => path === getSearchPath(locale)),
  ).flatMap((locale) => buildLists(files, locale, digest));
}

const getSearchPath = (locale: Locale): string => `/${locale}/search/`;

function buildLists(
  files: readonly MadeOutput[],
  locale: Locale,
  digest: (text: string) => string,
): readonly Output[] {
  const always = [getSearchPath(locale), getOfflinePagePath(locale)];
  const needed = files.filter(
    ({ path }) =>
      path.startsWith('/_astro/') ||
      path.startsWith(`/search/${locale}.`) ||
      path.startsWith(`/search/${locale}-`) ||
      always.includes(path),
  );
  const all = files.filter(
    ({ path, type }) =>
      path.startsWith(`/${locale}/`) && type.startsWith('text/html') && !always.includes(path),
  );
  const pages = choosePages(all);
  const kept = [...needed, ...pages];
  const list: OfflineList = {
    format: OFFLINE_FORMAT,
    files: kept.map(({ path, sha256 }) => [path, sha256.slice(0, DIGEST_DIGITS)]),
  };
  const text = JSON.stringify(list);
  const digits = digest(text).slice(0, DIGEST_DIGITS);
  const summary: OfflineSummary = {
    format: OFFLINE_FORMAT,
    list: digits,
    bytes: sumBytes(kept),
    pages: pages.length,
    whole: pages.length === all.length,
  };
  return [
    toOutput(getSummaryPath(locale), JSON.stringify(summary), 'no-cache'),
    toOutput(getListPath(locale, digits), text, 'public, max-age=31536000, immutable'),
  ];
}

/** All, or all but the texts of documents, or none: a reader can be told which in one sentence. */
function choosePages(all: readonly MadeOutput[]): readonly MadeOutput[] {
  if (sumBytes(all) <= MOST_PAGE_BYTES) return all;
  const withoutTexts = all.filter(({ path }) => !DOCUMENT_TEXT.test(path));
  return sumBytes(withoutTexts) <= MOST_PAGE_BYTES ? withoutTexts : [];
}

const sumBytes = (files: readonly MadeOutput[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

function toOutput(path: string, text: string, cacheControl: string): Output {
  return {
    path,
    status: 200,
    type: JSON_TYPE,
    headers: { 'cache-control': cacheControl },
    body: new TextEncoder().encode(text),
  };
}
