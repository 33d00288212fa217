import { tokenise } from '@closer/shared/language/tokenise.ts';
import type { Locale } from '@closer/shared/locales.ts';
import type { Facet } from '@closer/shared/search/facets.ts';
import { MAX_LENGTH, MAX_WORDS, type QueryWord } from '../parse-query.ts';
import { quote, toWordFilter } from './filters.ts';

/** What the server is asked: the body of `POST /multi-search`. */
export type SearchPlan = Readonly<Record<string, unknown>>;

/** One of the questions of a request: by words, in some fields, for so much of the score. */
interface Question {
  readonly q: string;
  readonly fields: readonly string[];
  readonly weight: number;
}

/** What is asked about, and how much of it is wanted. */
export interface PlanOptions {
  /** Name of the index. */
  readonly index: string;
  /** All must hold. */
  readonly filters: readonly string[];
  readonly offset: number;
  readonly limit: number;
  /** Facets whose values are counted. */
  readonly facets: readonly (Facet | 'textLocale')[];
}

const SURFACE = ['title', 'names', 'concepts', 'summary', 'body'];
const KEYS = ['k_title', 'k_body', 'k_concepts', 'parts'];

/** Readings of a query in other letters that are asked for. */
const MAX_READINGS = 4;
/** What each further reading counts for beside the one before. */
const READING_WORTH = 0.9;
/** What keys count for beside words as typed. */
const KEY_WORTH = 0.9;
/** So little that everything else comes first. */
const LAST = 0.01;

/** Beginnings of a word that its family has: shorter ones count for less. */
const FAMILY_PARTS = [0.85, 0.7, 0.6];
const FAMILY_WORTH = 0.7;
const MIN_FAMILY = 3;

/** Entries that hold every word of a query, in no order. Without words to weigh the server is several times as fast. */
export function planHolders(
  words: readonly QueryWord[],
  tags: readonly Locale[],
  options: PlanOptions,
): SearchPlan {
  return toPlan([EVERYTHING], { ...options, filters: toHolderFilters(words, tags, options) });
}

/** The same, exactly those whatever the server makes of the words, but in its order: for where they are too many to be weighed all. */
export function planMatches(
  query: string,
  words: readonly QueryWord[],
  tags: readonly Locale[],
  options: PlanOptions,
): SearchPlan {
  const questions = [askSurface(query, SURFACE), ...askKeys(words, KEYS, toPhrase), EVERYTHING];
  return toPlan(questions, { ...options, filters: toHolderFilters(words, tags, options) });
}

function toHolderFilters(
  words: readonly QueryWord[],
  tags: readonly Locale[],
  { filters }: PlanOptions,
): readonly string[] {
  return ['kind = entry', ...words.map((word) => toWordFilter(word, tags)), ...filters];
}

/** What comes close to a query: by slips, and by words of a family that grammar does not know as forms of one. A work stands once. */
export function planClosest(
  query: string,
  words: readonly QueryWord[],
  options: Pick<PlanOptions, 'index' | 'limit'>,
): SearchPlan {
  const questions = [
    askSurface(query, SURFACE),
    ...askKeys(words, KEYS, ({ key }) => key),
    ...words.flatMap(askFamily),
  ];
  const plan = toPlan(questions, { ...options, filters: [], offset: 0, facets: [] });
  return { ...plan, federation: { limit: options.limit, offset: 0, distinct: 'work' } };
}

type PageOptions = Pick<PlanOptions, 'index' | 'limit'> & { readonly work: string };

/** The pages of a work that have any of the words, in no order. */
export function planPages(
  words: readonly QueryWord[],
  tags: readonly Locale[],
  { work, ...options }: PageOptions,
): SearchPlan {
  const filters = toPageFilters(words, tags, work);
  return toPlan([EVERYTHING], { ...options, filters, offset: 0, facets: [] });
}

/** The same, those with most of them first: for where they are too many to be weighed all. */
export function planBestPages(
  query: string,
  words: readonly QueryWord[],
  tags: readonly Locale[],
  { work, ...options }: PageOptions,
): SearchPlan {
  const questions = [
    askSurface(query, ['body']),
    ...askKeys(words, ['k_body'], toPhrase),
    EVERYTHING,
  ];
  const filters = toPageFilters(words, tags, work);
  return toPlan(questions, { ...options, filters, offset: 0, facets: [] });
}

function toPageFilters(
  words: readonly QueryWord[],
  tags: readonly Locale[],
  work: string,
): readonly string[] {
  const any = words.map((word) => toWordFilter(word, tags)).join(' OR ');
  return ['kind = page', `work = ${quote(work)}`, `(${any})`];
}

/** Everything that passes the filters, newest first; what has no date last. */
export function planList(options: PlanOptions): SearchPlan {
  const plan = toPlan([EVERYTHING], { ...options, filters: ['kind = entry', ...options.filters] });
  return { ...plan, queries: plan.queries.map((each) => ({ ...each, sort: NEWEST_FIRST })) };
}

const EVERYTHING: Question = { q: '', fields: SURFACE, weight: LAST };
const NEWEST_FIRST = ['date:desc', 'work:asc'];

/** Only its words: quotation marks and a hyphen before a word mean something to the server that nobody types for. */
function askSurface(query: string, fields: readonly string[]): Question {
  const words = Array.from(tokenise(query.slice(0, MAX_LENGTH)), ({ word }) => word);
  return { q: words.slice(0, MAX_WORDS).join(' '), fields, weight: 1 };
}

interface KeyToAsk {
  readonly key: string;
  /** The reader may still be typing it. */
  readonly open: boolean;
}

/** In quotation marks a word is neither a slip nor the beginning of others. */
const toPhrase = ({ key, open }: KeyToAsk): string => (open ? key : `"${key}"`);

/** Every word by its first reading, then all by their second ... */
function askKeys(
  words: readonly QueryWord[],
  fields: readonly string[],
  write: (key: KeyToAsk) => string,
): readonly Question[] {
  const readings = Array.from({ length: MAX_READINGS }, (_, at) =>
    words
      .map(({ keys, skeleton, open }) => write({ key: keys[at] ?? keys[0] ?? skeleton, open }))
      .join(' '),
  );
  return [...new Set(readings)].map((q, at) => ({
    q,
    fields,
    weight: KEY_WORTH * READING_WORTH ** at,
  }));
}

function askFamily({ keys }: QueryWord): readonly Question[] {
  const [key = ''] = keys;
  const lengths = FAMILY_PARTS.map((part) => Math.ceil(part * key.length));
  return [...new Set(lengths)]
    .filter((length) => length >= MIN_FAMILY && length < key.length)
    .map((length) => ({
      q: key.slice(0, length),
      fields: KEYS,
      weight: (FAMILY_WORTH * length) / key.length,
    }));
}

function toPlan(
  questions: readonly Question[],
  { index, filters, offset, limit, facets }: PlanOptions,
) {
  const counted = facets.map((facet) => (facet === 'textLocale' ? facet : `facets.${facet}`));
  return {
    federation: {
      offset,
      limit,
      ...(counted.length === 0 ? {} : { facetsByIndex: { [index]: counted } }),
    },
    queries: questions.map(({ q, fields, weight }) => ({
      indexUid: index,
      q,
      filter: filters,
      attributesToSearchOn: fields,
      matchingStrategy: 'frequency',
      federationOptions: { weight },
    })),
  };
}
