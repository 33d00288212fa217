import { LANGUAGES } from '@closer/shared/language/languages.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import type { SearchRequest } from '@closer/shared/search/search-client.ts';
import type { QueryWord } from '../parse-query.ts';

const LATIN = /^[a-z0-9]/u;

/** Shorter beginnings in other letters would be everybody's. */
const MIN_SKELETON = 3;

/**
 * A value as the filter language of Meilisearch takes it: whatever a reader typed stays a value. Lone surrogates, which no JSON
 * carries, become the sign for what cannot be shown.
 */
export function quote(value: string): string {
  return `"${value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The same for a list. */
export const quoteAll = (values: readonly string[]): string => `[${values.map(quote).join(', ')}]`;

/**
 * What a document holds that has a word: as typed, in another form, in other letters, by a concept, as a part of a compound, or
 * going on from what is typed.
 * @param tags languages of the texts
 */
export function toWordFilter(word: QueryWord, tags: readonly Locale[]): string {
  const { fold, keys, skeleton, open } = word;
  const ways = [`folds = ${quote(fold)}`];
  if (keys.length > 0) ways.push(`keys IN ${quoteAll(keys)}`);
  if (open) ways.push(`folds STARTS WITH ${quote(fold)}`);
  if (open && skeleton.length >= MIN_SKELETON && isInOtherLetters(fold, tags)) {
    ways.push(`keys STARTS WITH ${quote(skeleton)}`);
  }
  return `(${ways.join(' OR ')})`;
}

/** Whether a word may be meant for texts in another script than its own. */
function isInOtherLetters(fold: string, tags: readonly Locale[]): boolean {
  const script = LATIN.test(fold) ? 'Latn' : 'Cyrl';
  return tags.some((tag) => LANGUAGES[tag].script !== script);
}

/** Chosen values: OR inside a facet, AND between facets. @param leftOut the facet whose own values are being counted */
export function toFacetFilters(
  filters: SearchRequest['filters'],
  leftOut: Facet | null = null,
): readonly string[] {
  return getChosenFacets(filters)
    .filter((facet) => facet !== leftOut)
    .map((facet) => `facets.${facet} IN ${quoteAll(filters[facet] ?? [])}`);
}

/** Facets of which a value is chosen. */
export function getChosenFacets(filters: SearchRequest['filters']): readonly Facet[] {
  return FACETS.filter((facet) => (filters[facet] ?? []).length > 0);
}
