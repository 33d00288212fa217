import type { AsPlainObject } from 'minisearch';
import { CloserError } from '@closer/shared/errors.ts';
import { LANGUAGE_VERSION } from '@closer/shared/language/languages.ts';
import {
  INDEX_FORMAT,
  type ConceptLabel,
  type IndexEntry,
  type IndexManifest,
  type IndexTerms,
} from './index-format.ts';

// The border of the browser: by hand, since zod would cost a quarter of what the search page may weigh beside React.

type Shape = Readonly<Record<string, unknown>>;
type Check<T> = (value: unknown) => value is T;

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (value: unknown): value is number => Number.isInteger(value);

function isListOf<T>(isItem: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isItem);
}

const isTexts = isListOf(isText);

const isManifest: Check<IndexManifest> = (value): value is IndexManifest =>
  isShape(value) &&
  value['format'] === INDEX_FORMAT &&
  value['language'] === LANGUAGE_VERSION &&
  isTexts(value['textLocales']) &&
  isText(value['terms']) &&
  isText(value['entries']) &&
  isTexts(value['texts']);

const ENTRY_TEXTS = ['id', 'type', 'path', 'title', 'textLocale', 'lead'] as const;

const isEntry: Check<IndexEntry> = (value): value is IndexEntry =>
  isShape(value) &&
  ENTRY_TEXTS.every((field) => isText(value[field])) &&
  (value['date'] === null || isText(value['date'])) &&
  isShape(value['facets']) &&
  Object.values(value['facets']).every(isTexts);

const isLabel: Check<ConceptLabel> = (value): value is ConceptLabel =>
  isShape(value) && isTexts(value['terms']) && isListOf(isPlace)(value['entries']);

/** MiniSearch reads its own: what is looked at here is that it is one, whole. */
const isMiniSearch: Check<AsPlainObject> = (value): value is AsPlainObject =>
  isShape(value) && isPlace(value['serializationVersion']) && Array.isArray(value['index']);

const isTerms: Check<IndexTerms> = (value): value is IndexTerms =>
  isShape(value) && isMiniSearch(value['miniSearch']) && isListOf(isLabel)(value['labels']);

function parse<T>(fits: Check<T>, file: string): (value: unknown) => T {
  return (value) => {
    if (fits(value)) return value;
    throw new CloserError(
      'SearchError',
      `The ${file} of the search index has another shape than this page reads: page and index come from different releases. Load the page anew.`,
    );
  };
}

/** Each throws `SearchError` for what is no such file, or one of another version. */
export const parseManifest = parse(isManifest, 'manifest');
export const parseEntries = parse(isListOf(isEntry), 'list of entries');
export const parseTerms = parse(isTerms, 'list of terms');
export const parseTexts = parse(isTexts, 'list of texts');
