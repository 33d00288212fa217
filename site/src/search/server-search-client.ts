import { CloserError } from '@closer/shared/errors.ts';
import type { SearchClient } from '@closer/shared/search/search-client.ts';
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
  const fail = (reason: string, cause?: unknown): CloserError =>
    new CloserError('SearchError', `${base}/search ${reason}.`, { cause });
  return {
    // The signal of a question cannot be sent.
    search: async ({ signal: _signal, ...request }) => {
      const response = await post(`${base}/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }).catch((cause: unknown) => {
        throw fail('does not answer', cause);
      });
      if (!response.ok) throw fail(`was answered with ${response.status}`);
      const parsed = parseSearchResponse(await response.json().catch(() => null));
      if (parsed === null) throw fail('was answered with something else than results');
      return parsed;
    },
  };
}
