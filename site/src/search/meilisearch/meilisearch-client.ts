import { CloserError } from '@closer/shared/errors.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getIndexUid } from '@closer/shared/search/index-settings.ts';
import type { SearchClient, SearchRequest } from '@closer/shared/search/search-client.ts';
import { TermMemory } from '../index-terms.ts';
import { searchLanguages } from '../search-languages.ts';
import { parseAnswer } from './parse-answer.ts';
import { createTextLocales } from './read-text-locales.ts';
import { searchServer, type Server } from './search-server.ts';

/** One `POST /multi-search`; rejects where the server does not answer. */
export type Ask = (body: unknown) => Promise<unknown>;

interface ClientOptions {
  /** Names of the indexes that are asked: those of a generation that is being filled have others. */
  readonly getUid?: (locale: Locale) => string;
  /** Milliseconds of a clock. */
  readonly now?: () => number;
}

/**
 * The driver of Meilisearch: the server finds, our own code weighs what it found, so that answers come out as from the static index.
 * One federated request a query; one more for what only comes close, for counts beside a chosen facet, and for the page of a document.
 * Rejects with `SearchError` where the server is away, or says what is no answer.
 */
export function createMeilisearchClient(
  ask: Ask,
  { getUid = getIndexUid, now = Date.now }: ClientOptions = {},
): SearchClient {
  const memory = new TermMemory();
  const askServer: Server['ask'] = async (plan) => {
    const said = await ask(plan).catch((cause: unknown) => {
      throw toSearchError(cause);
    });
    return parseAnswer(said);
  };
  const readTextLocales = createTextLocales(askServer, getUid, now);
  const searchIn = async (request: SearchRequest, locale: Locale) => {
    const tags = await readTextLocales(locale);
    return await searchServer(
      { ask: askServer, memory, index: getUid(locale), locale, tags },
      request,
    );
  };
  return {
    search: async (request) => ({
      ...(await searchLanguages(request, searchIn)),
      engine: 'meilisearch',
    }),
  };
}

function toSearchError(cause: unknown): CloserError {
  if (cause instanceof CloserError && cause.name === 'SearchError') return cause;
  return new CloserError(
    'SearchError',
    'The search server did not answer: it is not running, too slow, or does not take the key. Look at its log.',
    { cause },
  );
}
