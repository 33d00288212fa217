import * as z from 'zod/mini';
import { FACETS } from '@closer/shared/search/facets.ts';

// Validators compiled at run time need `eval`, which the site's content security policy refuses.
z.config({ jitless: true });

/** Raised by one whenever the files of the static index change their shape. */
export const INDEX_FORMAT = 1;

/** Entries whose long texts lie in one file. */
export const TEXTS_PER_FILE = 32;

const locale = z.enum(['en', 'mk', 'bg', 'ro', 'hu']);

/** `/search/<locale>.json`: where the files of a language's index are. Paths are below the site's base. */
const manifest = z.object({
  format: z.literal(INDEX_FORMAT),
  /** `LANGUAGE_VERSION` of the words in it. */
  language: z.int(),
  /** Languages that its texts are in, the index's own first. */
  textLocales: z.array(locale),
  terms: z.string(),
  entries: z.string(),
  /** Long texts, `TEXTS_PER_FILE` entries a file, in the order of the entries. */
  texts: z.array(z.string()),
});
export type IndexManifest = z.infer<typeof manifest>;

const indexEntry = z.object({
  id: z.string(),
  type: z.enum(['material', 'organisation', 'place', 'term', 'page']),
  path: z.string(),
  title: z.string(),
  /** What a result shows where the query is not in it: the summary, else the beginning of the body. */
  lead: z.string(),
  textLocale: locale,
  facets: z.partialRecord(z.enum(FACETS), z.array(z.string())),
  date: z.nullable(z.string()),
});

/** Entries of an index, newest first: what lists, filters and results show. */
const indexEntries = z.array(indexEntry);
export type IndexEntry = Readonly<z.infer<typeof indexEntry>>;

/** A label of a concept with the entries that it leads to, by their place in the list of entries. */
const conceptLabel = z.object({ terms: z.array(z.string()), entries: z.array(z.int()) });
export type ConceptLabel = Readonly<{ terms: readonly string[]; entries: readonly number[] }>;

const indexTerms = z.object({
  /** A serialised MiniSearch over title, names, summary and body; its ids are places in the list of entries. */
  miniSearch: z.string(),
  labels: z.array(conceptLabel),
});
export type IndexTerms = Readonly<{ miniSearch: string; labels: readonly ConceptLabel[] }>;

const indexTexts = z.array(z.string());

/** Each parser throws a `ZodError` for what is no such file, or one of another format. */
export const parseManifest = (value: unknown): IndexManifest => manifest.parse(value);
export const parseEntries = (value: unknown): readonly IndexEntry[] => indexEntries.parse(value);
export const parseTerms = (value: unknown): IndexTerms => indexTerms.parse(value);
export const parseTexts = (value: unknown): readonly string[] => indexTexts.parse(value);
