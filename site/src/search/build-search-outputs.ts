import { LANGUAGE_VERSION } from '@closer/shared/language/languages.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import {
  buildSearchIndex,
  sortNewestFirst,
  toIndexEntry,
  toIndexText,
} from './build-search-index.ts';
import { compressText } from './compress.ts';
import { getManifestPath } from './manifest-path.ts';
import { INDEX_FORMAT, TEXTS_PER_FILE, type IndexManifest } from './index-format.ts';

/** A file of the static index, not yet made. */
export interface SearchOutput {
  /** Address below the site's base: `/search/bg.json`, `/search/bg-terms-<digest>.bin`. */
  readonly path: string;
  /** Digest of everything it is made from. */
  readonly key: string;
  /** Media type with its charset. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Made on demand: planning a release costs a digest, not an index. */
  readonly render: () => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The files of one language's static index: the manifest at its fixed address, and what it names, whose
 * addresses hold the digest of what they are made from and whose bytes so never change.
 * @param digest hexadecimal digest of a text, the caller's own
 */
export function buildSearchOutputs(
  records: readonly SearchRecord[],
  locale: Locale,
  digest: (text: string) => string,
): readonly SearchOutput[] {
  const sorted = sortNewestFirst(records);
  // Every record stands in several files: its text is gone through once.
  const digestOf = new Map(sorted.map((record) => [record, digest(JSON.stringify(record))]));
  const build = (part: string, source: readonly SearchRecord[], make: () => string) => {
    const digests = source.map((record) => digestOf.get(record));
    const key = digest(JSON.stringify([INDEX_FORMAT, LANGUAGE_VERSION, part, digests]));
    return toFile(`/search/${locale}-${part}-${key.slice(0, 16)}.bin`, key, make);
  };
  const terms = build('terms', sorted, () => buildSearchIndex(sorted));
  const entries = build('entries', sorted, () => JSON.stringify(sorted.map(toIndexEntry)));
  const texts = toGroups(sorted).map((group) =>
    build('texts', group, () => JSON.stringify(group.map(toIndexText))),
  );
  const manifest: IndexManifest = {
    format: INDEX_FORMAT,
    language: LANGUAGE_VERSION,
    textLocales: getTextLocales(sorted, locale),
    terms: terms.path,
    entries: entries.path,
    texts: texts.map(({ path }) => path),
  };
  return [toManifestFile(manifest, locale, digest), terms, entries, ...texts];
}

function toFile(path: string, key: string, make: () => string): SearchOutput {
  return {
    path,
    key,
    type: 'application/octet-stream',
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    render: async () => await compressText(make()),
  };
}

function toManifestFile(
  manifest: IndexManifest,
  locale: Locale,
  digest: (text: string) => string,
): SearchOutput {
  const text = JSON.stringify(manifest);
  return {
    path: getManifestPath(locale),
    key: digest(text),
    type: 'application/json; charset=utf-8',
    headers: { 'cache-control': 'no-cache' },
    render: () => Promise.resolve(new TextEncoder().encode(text)),
  };
}

function toGroups(records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] {
  return Array.from({ length: Math.ceil(records.length / TEXTS_PER_FILE) }, (_, at) =>
    records.slice(at * TEXTS_PER_FILE, (at + 1) * TEXTS_PER_FILE),
  );
}

function getTextLocales(records: readonly SearchRecord[], locale: Locale): Locale[] {
  const used = new Set(records.map(({ textLocale }) => textLocale));
  return [locale, ...LOCALE_CODES.filter((code) => code !== locale && used.has(code))];
}
