import { z } from 'zod';
import { locale } from '../locales.ts';
import { FACETS } from './facets.ts';
import { searchRecord } from './search-record.ts';

const words = z.array(z.string());

/**
 * A document of Meilisearch: an entry in a language's index, or one page of a document of it. `k_*` hold the keys (skeletons of stems,
 * equal for all forms and both scripts) of the fields of that name, in the order of their words, so that the server finds what its own
 * analysis of these languages does not.
 */
export const searchDocument = z.strictObject({
  /** Letters, digits, hyphens and underscores: `<entry>_<locale>`, with `_p<place>` behind it for a page of a document, from 0 on. */
  id: z.string().regex(/^[\w-]{1,511}$/u),
  /** What it is. Only entries are counted: theirs are the words of all their pages in `keys` and `folds`. */
  kind: z.enum(['entry', 'page']),
  /** Id of the entry: what `distinct` goes by, so that a work stands once. */
  work: z.string(),
  /** Digest of everything else in it: equal digest, equal document. What a publish compares. */
  digest: z.string(),
  locale,
  textLocale: locale,
  type: searchRecord.shape.type,
  path: z.string(),
  title: z.string(),
  summary: z.string(),
  /** The long text, or that of the page. */
  body: z.string(),
  names: words,
  concepts: words,
  /** Of title and names, these by the grammar of every language. */
  k_title: z.string(),
  /** Of summary and body. */
  k_body: z.string(),
  /** Of concepts, by the grammar of every language. */
  k_concepts: words,
  /** Parts of compounds, as keys. */
  parts: words,
  /** Every key that it is found by, once: what a query asks for word by word, exactly. */
  keys: words,
  /** Every word that it is found by, folded, once: what begins with what is typed. */
  folds: words,
  facets: z.partialRecord(z.enum(FACETS), words),
  date: z.string().nullable(),
  /** Number of its documents' pages, for an entry. */
  pages: z.int().nonnegative(),
  /** The page of a document that this is; null for the entry itself. */
  page: z.strictObject({ number: z.int().positive().nullable(), path: z.string() }).nullable(),
});
export type SearchDocument = z.infer<typeof searchDocument>;
