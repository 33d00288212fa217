import { beforeAll, expect, test } from 'vitest';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
import { ABSENT_WORDS, drawAbsent, findUnlabelled } from './absent-words.ts';
import { openStaticClient } from './open-static-client.ts';
import { readSeedRecords } from './seed-records.ts';

const records = readSeedRecords();
let client: SearchClient;

beforeAll(async () => {
  client = await openStaticClient(records);
});

test.each(LOCALE_CODES)(
  'gives at most one result in the mean, as if it were right, for words that are nowhere in %s',
  async (locale) => {
    const words = await drawAbsent(records, locale);
    expect(words).toHaveLength(ABSENT_WORDS);
    const found = await findUnlabelled(client, locale, words);
    const all = [...found.values()].reduce((sum, each) => sum + each, 0);
    expect(all / words.length, JSON.stringify([...found])).toBeLessThanOrEqual(1);
  },
);
