import { expect, test } from 'vitest';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';
import { searchRecord } from '../../../tests/fixtures/search-records.ts';
import { groupConcepts } from './group-concepts.ts';

const toRecord = (id: string, concepts: string[]): SearchRecord =>
  searchRecord({ id, title: id, concepts });

test('takes labels that always go together for one concept', () => {
  const groups = groupConcepts([
    toRecord('a', ['Housing', 'Жилища', 'Roma']),
    toRecord('b', ['Жилища', 'Housing']),
  ]);
  expect(groups).toEqual([
    { labels: ['Housing', 'Жилища'], entries: [0, 1] },
    { labels: ['Roma'], entries: [0] },
  ]);
});
