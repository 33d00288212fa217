import { createHash } from 'node:crypto';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { getIndexSettings } from '@closer/shared/search/index-settings.ts';
import type { SearchDocument } from '@closer/shared/search/search-document.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildSearchDocuments } from '@closer/site/src/search/meilisearch/build-search-documents.ts';
import type { RawMeilisearch } from './raw-meilisearch.ts';

/** Documents sent in one request. */
const BATCH = 1000;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The documents of records in any languages, by the language of their index. */
export function buildAllDocuments(
  records: readonly SearchRecord[],
): ReadonlyMap<Locale, readonly SearchDocument[]> {
  return new Map(
    LOCALE_CODES.map((locale) => {
      const ofLocale = records.filter((record) => record.locale === locale);
      return [locale, buildSearchDocuments(ofLocale, digest, new Map())];
    }),
  );
}

/** Makes an index a language, with our settings and documents. */
export async function fillMeilisearch(
  { run }: RawMeilisearch,
  documents: ReadonlyMap<Locale, readonly SearchDocument[]>,
  getUid: (locale: Locale) => string,
): Promise<void> {
  for (const [locale, all] of documents) {
    const uid = getUid(locale);
    await run('POST', '/indexes', { uid, primaryKey: 'id' });
    await run('PATCH', `/indexes/${uid}/settings`, getIndexSettings(locale));
    for (let at = 0; at < all.length; at += BATCH) {
      await run('POST', `/indexes/${uid}/documents`, all.slice(at, at + BATCH));
    }
  }
}
