import type { AsPlainObject } from 'minisearch';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';

/** Raised by one whenever the files of the static index change their shape. */
export const INDEX_FORMAT = 1;

/** Entries whose long texts lie in one file. */
export const TEXTS_PER_FILE = 32;

/** `/search/<locale>.json`: where the files of a language's index are. Paths are below the site's base. */
export interface IndexManifest {
  readonly format: typeof INDEX_FORMAT;
  /** `LANGUAGE_VERSION` of the words in it. */
  readonly language: number;
  /** Languages that its texts are in, the index's own first. */
  readonly textLocales: readonly Locale[];
  readonly terms: string;
  readonly entries: string;
  /** Long texts, `TEXTS_PER_FILE` entries a file, in the order of the entries. */
  readonly texts: readonly string[];
}

/** What lists, filters and results show of a record. The file of entries holds them newest first. */
export type IndexEntry = Pick<
  SearchRecord,
  'id' | 'type' | 'path' | 'title' | 'textLocale' | 'facets' | 'date'
> & {
  /** What a result shows where the query is not in it: the summary, else the beginning of the body. */
  readonly lead: string;
};

/** A label of a concept with the entries that it leads to, by their place in the list of entries. */
export interface ConceptLabel {
  readonly terms: readonly string[];
  readonly entries: readonly number[];
}

export interface IndexTerms {
  /** A MiniSearch over title, names, summary and body; its ids are places in the list of entries. */
  readonly miniSearch: AsPlainObject;
  readonly labels: readonly ConceptLabel[];
}
