import { CloserError } from '@closer/shared/errors.ts';
import type { SearchClient, SearchResponse } from '@closer/shared/search/search-client.ts';
import { parseSearchResponse } from './parse-response.ts';

/** The part of `fetch` that is needed. */
export type Post = (
  address: string,
  options: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/** The site's own server by the port of search: `POST <base>/search`. No key and no cookie go with a question. */
export function createServerSearchClient(base: string, post: Post): SearchClient {
  const ask = async (body: string): Promise<SearchResponse | null> => {
    const headers = { 'content-type': 'application/json' };
    const response = await post(`${base}/search`, { method: 'POST', headers, body });
    return response.ok ? parseSearchResponse(await response.json()) : null;
  };
  return {
    // The signal of a question cannot be sent.
    search: async ({ signal: _signal, ...request }) => {
      const found = await ask(JSON.stringify(request)).catch(() => null);
      if (found !== null) return found;
      throw new CloserError('SearchError', 'The search server gave no results.');
    },
  };
}
