import { CloserError } from '@closer/shared/errors.ts';
import { LANGUAGE_VERSION } from '@closer/shared/language/languages.ts';
import {
  INDEX_FORMAT,
  type IndexColumns,
  type IndexDirectory,
  type IndexEntry,
  type IndexManifest,
  type IndexPage,
} from './index-format.ts';
import { unpackLines } from './pack-lines.ts';

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
const isPlaces = isListOf(isPlace);

const isManifest: Check<IndexManifest> = (value): value is IndexManifest =>
  isShape(value) &&
  value['format'] === INDEX_FORMAT &&
  value['language'] === LANGUAGE_VERSION &&
  isText(value['directory']);

const DIRECTORY_LISTS = [
  'textLocales',
  'stopWords',
  'terms',
  'firstKeys',
  'ends',
  'firstEnds',
  'entries',
  'concepts',
  'texts',
] as const;

const isDirectory: Check<IndexDirectory> = (value): value is IndexDirectory =>
  isShape(value) &&
  isPlace(value['count']) &&
  isText(value['columns']) &&
  DIRECTORY_LISTS.every((list) => isTexts(value[list])) &&
  isPlaces(value['firstTexts']);

const ENTRY_TEXTS = ['id', 'type', 'path', 'title', 'textLocale', 'lead'] as const;

const isEntry: Check<IndexEntry> = (value): value is IndexEntry =>
  isShape(value) &&
  ENTRY_TEXTS.every((field) => isText(value[field])) &&
  (value['date'] === null || isText(value['date'])) &&
  (value['pages'] === undefined || isListOf(isPageFile)(value['pages']));

const isPageFile = (value: unknown): value is readonly [number, string] =>
  Array.isArray(value) && isPlace(value[0]) && isText(value[1]);

const isPage: Check<IndexPage> = (value): value is IndexPage =>
  isShape(value) &&
  isText(value['path']) &&
  isText(value['text']) &&
  (value['number'] === null || isPlace(value['number']));

const isColumn = (value: unknown): boolean =>
  isShape(value) && isTexts(value['values']) && isListOf(isPlaces)(value['byEntry']);

const isColumns: Check<IndexColumns> = (value): value is IndexColumns =>
  isShape(value) &&
  isTexts(value['dates']) &&
  isShape(value['facets']) &&
  Object.values(value['facets']).every(isColumn);

function toFault(file: string): CloserError {
  return new CloserError(
    'SearchError',
    `The ${file} of the search index has another shape than this page reads: page and index come from different releases. Load the page anew.`,
  );
}

function parse<T>(fits: Check<T>, file: string): (text: string) => T {
  return (text) => {
    const value: unknown = JSON.parse(text);
    if (fits(value)) return value;
    throw toFault(file);
  };
}

/** Each throws for what is no such file, or one of another version. */
export const parseManifest = parse(isManifest, 'manifest');
export const parseDirectory = parse(isDirectory, 'directory');
export const parseEntries = parse(isListOf(isEntry), 'list of entries');
export const parseColumns = parse(isColumns, 'list of facets');
export const parseConcepts = parse(isListOf(isPlaces), 'list of concepts');
export const parseTexts = parse(isTexts, 'list of texts');
export const parsePages = parse(isListOf(isPage), 'list of pages');

/** A key with the words under it; postings stay packed until they are asked for. */
export interface TermEntry {
  readonly key: string;
  readonly words: readonly (readonly [word: string, postings: string])[];
}

/** Reads a file of terms. Throws `SearchError` for one of another version, or one that is cut short. */
export function parseTerms(text: string): readonly TermEntry[] {
  return parseLines(text).map(parseTermLine);
}

/** A key with the words under it, as a line of a file of terms has them. */
export function parseTermLine(line: string): TermEntry {
  const [key = '', ...parts] = line.split('\t');
  const words = Array.from({ length: parts.length >> 1 }, (_, at) => {
    const word = parts[2 * at] ?? '';
    return [word === '' ? key : word, parts[2 * at + 1] ?? ''] as const;
  });
  return { key, words };
}

/** The lines of a file, its head looked at. Throws like `parseTerms`. */
export function parseLines(text: string): readonly string[] {
  const lines = unpackLines(text);
  if (lines === null) throw toFault('list of terms');
  return lines;
}
