import {
  createKnownDocuments,
  updateIndexes,
} from '@closer/scripts/publish/search-push/update-indexes.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { expect, test } from 'vitest';
import { searchRecord } from '../fixtures/search-records.ts';
import { createFakeMeilisearch } from './fake-meilisearch.ts';
import { buildAllDocuments } from './fill-meilisearch.ts';

/** One work that is written in all languages, with the title that it has in Hungarian. */
const makeLibrary = (title: string): readonly SearchRecord[] =>
  LOCALE_CODES.map((locale) =>
    searchRecord({
      locale,
      title: locale === 'hu' ? title : `Guide ${locale}`,
      names: locale === 'hu' ? [] : [title],
    }),
  );

const STATES = { fresh: [], stale: [], live: [], leftOver: [], changedAt: new Map() };

/** The documents of that library. */
const makeDocuments = (title: string) => {
  const documents = buildAllDocuments(makeLibrary(title));
  return (locale: Locale) => documents.get(locale) ?? [];
};

/** What changes where the Hungarian title does, in its order. */
async function retitle(knowsBefore: boolean): Promise<readonly string[]> {
  const { api, changes } = createFakeMeilisearch();
  const before = makeDocuments('Útmutató');
  const after = makeDocuments('Kézikönyv');
  await updateIndexes(api, LOCALE_CODES, STATES, before, null, createKnownDocuments());
  changes.length = 0;
  const last = knowsBefore ? before : null;
  await updateIndexes(api, LOCALE_CODES, STATES, after, last, createKnownDocuments());
  return changes;
}

test('changes the index first whose own texts changed: the others only have its names', async () => {
  const changes = await retitle(true);
  expect(changes).toHaveLength(LOCALE_CODES.length);
  expect(changes[0]).toBe('add library_hu 1');
});

test('changes all of them where nobody knows what was there before', async () => {
  expect(await retitle(false)).toHaveLength(LOCALE_CODES.length);
});
