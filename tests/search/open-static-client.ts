import { createHash } from 'node:crypto';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { buildSearchOutputs } from '@closer/site/src/search/build-search-outputs.ts';
import { createStaticSearchClient } from '@closer/site/src/search/static-search-client.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The static driver over the files that a publish of the records writes. */
export async function openStaticClient(records: readonly SearchRecord[]): Promise<SearchClient> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const locale of LOCALE_CODES) {
    const ofLocale = records.filter((record) => record.locale === locale);
    for (const { path, render } of buildSearchOutputs(ofLocale, locale, digest)) {
      files.set(path, await render());
    }
  }
  return createStaticSearchClient((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(new Error(`404 ${path}`)) : Promise.resolve(bytes);
  });
}
