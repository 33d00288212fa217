import { z } from 'zod';
import { locale } from '../locales.ts';
import { FACETS } from './facets.ts';
import { searchRecord } from './search-record.ts';

const words = z.array(z.string());

/**
 * A document of Meilisearch: an entry in a language's index, or one page of a document of it. `s_*` hold stems and `k_*` skeletons of
 * the words of the fields of that name, so that the server finds what its own analysis of these languages does not.
 */
export const searchDocument = z.strictObject({
  /** Letters, digits, hyphens and underscores: `<entry>_<locale>`, with `_p7` or `_part2` behind it for a page of a document. */
  id: z.string().regex(/^[\w-]{1,511}$/u),
  /** Id of the entry: what `distinct` goes by, so that a work counts once. */
  work: z.string(),
  /** Digest of the record, the language layer and the shape of documents: what a publish compares. */
  digest: z.string(),
  locale,
  textLocale: locale,
  type: searchRecord.shape.type,
  path: z.string(),
  title: z.string(),
  /** What a result shows where the query is not in it. */
  lead: z.string(),
  summary: z.string(),
  body: z.string(),
  names: words,
  concepts: words,
  s_title: words,
  s_body: words,
  k_title: words,
  k_body: words,
  /** Last parts of compounds, as stems. */
  tails: words,
  facets: z.partialRecord(z.enum(FACETS), words),
  date: z.string().nullable(),
  /** The page of a document that this is; null for the entry itself. */
  page: z.strictObject({ number: z.int().positive().nullable(), path: z.string() }).nullable(),
});
export type SearchDocument = z.infer<typeof searchDocument>;
