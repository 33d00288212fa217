import { CloserError } from '@closer/shared/errors.ts';
import type { SearchClient, SearchResponse } from '@closer/shared/search/search-client.ts';
import type { Circuit } from './circuit.ts';
import type { StaticSearchClient } from './static-search-client.ts';

export interface Hedge {
  /** Asked first. Says itself in `engine` who answered. */
  readonly server: SearchClient;
  /** Answers where the server does not, or not soon. */
  readonly fallback: StaticSearchClient;
  readonly circuit: Circuit;
  /** Milliseconds after which the fallback is asked too. */
  readonly patience: number;
  /** Milliseconds after which no answer is a failure of the server. */
  readonly timeout: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * One driver out of a server and the static index: whichever answers a question first has answered it, and the other's answer is let go, so
 * that nothing moves under the reader's eyes. What the fallback answered says so in `engine`.
 */
export function createHedgedSearchClient(hedge: Hedge): StaticSearchClient {
  const { fallback, circuit, patience, wait } = hedge;
  return {
    prepare: async (locale) => await fallback.prepare(locale),
    search: async (request) => {
      if (request.signal?.aborted === true) {
        throw new CloserError('SearchError', 'The question was taken back.');
      }
      const askFallback = async (): Promise<SearchResponse> => ({
        ...(await fallback.search(request)),
        engine: 'static',
      });
      if (circuit.isOpen()) return await askFallback();
      const asked = askServer(hedge, request);
      const soon = await Promise.race([asked.catch(() => null), wait(patience).then(() => null)]);
      if (soon !== null) return soon;
      const instead = askFallback();
      return await Promise.any([asked, instead]).catch(() => instead);
    },
  };
}

/**
 * The server's answer. It is awaited even where the reader types on: a server that never answers would else never count as one.
 */
async function askServer(
  { server, circuit, timeout, wait }: Hedge,
  request: Parameters<SearchClient['search']>[0],
): Promise<SearchResponse> {
  const giveUp = async (): Promise<never> => {
    await wait(timeout);
    throw new CloserError('SearchError', 'The search server gave no results.');
  };
  try {
    const response = await Promise.race([server.search(request), giveUp()]);
    circuit.succeed();
    return response;
  } catch (error) {
    circuit.fail();
    throw error;
  }
}
