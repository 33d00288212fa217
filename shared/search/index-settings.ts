import { LANGUAGE_VERSION } from '../language/languages.ts';
import { getStopWords } from '../language/stop-words.ts';
import type { Locale } from '../locales.ts';
import { FACETS } from './facets.ts';

/** Raised by one whenever documents change their shape, or what their fields hold. */
const DOCUMENT_FORMAT = 1;

/** Name of the index of a language that is asked. One that is being filled has another name and changes places with it. */
export function getIndexUid(locale: Locale): string {
  return `library_${locale}`;
}

/** Filters that only compare for being equal, or beginning so; nobody asks the server for a list of their values. */
const ONLY_EQUAL = { facetSearch: false, filter: { equality: true, comparison: false } };

/**
 * Settings of a language's index, as `PATCH /indexes/<uid>/settings` takes them. `exactness` stands third, since the fields of
 * keys make many words equal; slips are forgiven from four letters on, and two from six, because the candidates are weighed again
 * by our own code.
 */
export function getIndexSettings(locale: Locale): Readonly<Record<string, unknown>> {
  return {
    searchableAttributes: [
      'title',
      'names',
      'concepts',
      'summary',
      'body',
      'k_title',
      'k_body',
      'k_concepts',
      'parts',
    ],
    // What an answer is made of; stems and keys never leave the server.
    displayedAttributes: [
      'id',
      'kind',
      'work',
      'digest',
      'locale',
      'textLocale',
      'type',
      'path',
      'title',
      'summary',
      'body',
      'names',
      'concepts',
      'parts',
      'facets',
      'date',
      'pages',
      'page',
    ],
    filterableAttributes: [
      {
        attributePatterns: ['keys', 'folds', 'k_concepts', 'kind', 'work', 'textLocale', 'digest'],
        features: ONLY_EQUAL,
      },
      { attributePatterns: FACETS.map((facet) => `facets.${facet}`), features: ONLY_EQUAL },
    ],
    sortableAttributes: ['date', 'work'],
    rankingRules: [
      'words',
      'typo',
      'exactness',
      'proximity',
      'attributeRank',
      'sort',
      'wordPosition',
    ],
    stopWords: [...getStopWords(locale)].toSorted(),
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 6 },
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 100_000 },
  };
}

/**
 * Everything that documents and settings of a language's index are made by, as text: a generation that was made by another is filled
 * anew. What only the documents say, their own digests tell.
 */
export function describeIndex(locale: Locale): string {
  return JSON.stringify([DOCUMENT_FORMAT, LANGUAGE_VERSION, getIndexSettings(locale)]);
}
