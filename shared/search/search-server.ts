import { z } from 'zod';
import { LOCALE_CODES } from '../locales.ts';
import { describeIndex } from './index-settings.ts';

/** What the publisher tells the site server of Meilisearch: a file of the data folder, for its owner's eyes only. */
export const searchServer = z.strictObject({
  /** Without a slash at its end. */
  url: z.url(),
  /** May search the indexes `library_*`, and nothing else. */
  key: z.string(),
  /** What the live indexes are made by, see `describeIndexes`: a server of another version does not ask them. */
  madeBy: z.string(),
});
export type SearchServer = z.infer<typeof searchServer>;

/** Everything that the indexes of all languages are made by, as one text. */
export function describeIndexes(): string {
  return LOCALE_CODES.map(describeIndex).join('\n');
}
