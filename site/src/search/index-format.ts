import type { Facet } from '@closer/shared/search/facets.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchRecord } from '@closer/shared/search/search-record.ts';

/** Raised by one whenever the files of the static index change their shape. */
export const INDEX_FORMAT = 6;

/** Entries that lie together in one file of what results show. */
export const ENTRIES_PER_FILE = 18;

/** `/search/<locale>.json`: the one file whose address stays. Paths are below the site's base. */
export interface IndexManifest {
  readonly format: typeof INDEX_FORMAT;
  /** `LANGUAGE_VERSION` of the words in it. */
  readonly language: number;
  readonly directory: string;
}

/** What lies where. Entries have numbers from 0, in the order of their ids. */
export interface IndexDirectory {
  /** Number of entries. */
  readonly count: number;
  /** Languages that its texts are in, the index's own first. */
  readonly textLocales: readonly Locale[];
  /** Words of its own language that a query does without, folded. */
  readonly stopWords: readonly string[];
  /** Files of terms in the order of their keys. */
  readonly terms: readonly string[];
  /** The first key of each file of terms. */
  readonly firstKeys: readonly string[];
  /** Keys written backwards, in their order, and the first of each file. */
  readonly ends: readonly string[];
  readonly firstEnds: readonly string[];
  /** What results show, `ENTRIES_PER_FILE` entries a file. */
  readonly entries: readonly string[];
  /** Facets and dates of all entries. */
  readonly columns: string;
  /** Entries of concepts, `CONCEPTS_PER_FILE` concepts a file. */
  readonly concepts: readonly string[];
  /** Long texts to quote from, and the number of the first entry of each; none where there is too much of it. */
  readonly texts: readonly string[];
  readonly firstTexts: readonly number[];
}

/** Concepts whose entries lie in one file. */
export const CONCEPTS_PER_FILE = 64;

/** What a result shows of a record. */
export type IndexEntry = Pick<
  SearchRecord,
  'id' | 'type' | 'path' | 'title' | 'textLocale' | 'date'
> & {
  /** What a result shows where the query is not in it: the summary, else the beginning of the body. */
  readonly lead: string;
  /** Files of the pages of its documents, and the place of the first page of each among them. Left out: it has none. */
  readonly pages?: readonly (readonly [first: number, address: string])[];
};

/** A page of a document, to quote from. */
export type IndexPage = NonNullable<SearchRecord['pages']>[number];

/** Facets and dates of all entries: what lists, filters and counts need, and a first query does not. */
export interface IndexColumns {
  /** By number of the entry: `2015-12` or nothing. */
  readonly dates: readonly string[];
  /** By facet: the values, and for each entry the places of its own among them. */
  readonly facets: Readonly<
    Partial<
      Record<
        Facet,
        { readonly values: readonly string[]; readonly byEntry: readonly (readonly number[])[] }
      >
    >
  >;
}

/** First line of a file of terms, with the number of lines that follow: what is cut short is found out. */
export const TERMS_HEAD = `closer-terms-${String(INDEX_FORMAT)}`;

/** Stands where a word of a text would: the postings are concepts and not entries. */
export const CONCEPT_MARK = '#';

/** Stands before a word whose end is the key: the postings are those of the whole compound. */
export const COMPOUND_MARK = '+';

/** Stands before a name of one word, so that CoNet is found before "CoNet website". */
export const WHOLE_NAME_MARK = '=';
