import { afterAll } from 'vitest';
import { openTestedClient } from './exchanges.ts';
import { describeSearchClient } from './search-client-suite.ts';

const opened: (() => Promise<void>)[] = [];

describeSearchClient('the Meilisearch client', async (records) => {
  const { client, close } = await openTestedClient('suite', records);
  opened.push(close);
  return client;
});

afterAll(async () => {
  for (const close of opened) await close();
});
