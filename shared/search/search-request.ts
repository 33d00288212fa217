import { z } from 'zod';
import { locale } from '../locales.ts';
import { FACETS } from './facets.ts';

/** Hits that the server gives at once. */
export const MOST_HITS = 50;

/** Half a character, as a broken program may send it, would be refused by every engine. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((value) => value.toWellFormed());

/** What `POST <base>/search` takes: a `SearchRequest` without its signal. */
export const searchRequest = z.strictObject({
  query: text(300),
  locale,
  scope: z.enum(['locale', 'all']).optional(),
  filters: z.partialRecord(z.enum(FACETS), z.array(text(200)).max(50)),
  offset: z.int().min(0).max(100_000),
  limit: z.int().min(1).max(MOST_HITS),
  facets: z.boolean().optional(),
});
