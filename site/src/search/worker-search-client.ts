import { CloserError } from '@closer/shared/errors.ts';
import type { SearchResponse } from '@closer/shared/search/search-client.ts';
import type { StaticSearchClient } from './static-search-client.ts';
import { isWorkerReply, type WorkerCall } from './worker-messages.ts';

/** The part of a `Worker` that is needed. */
export interface SearchWorker {
  postMessage(message: WorkerCall): void;
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listen: () => void): void;
}

interface Waiting {
  readonly resolve: (response: SearchResponse | null) => void;
  readonly reject: (error: CloserError) => void;
}

const toError = (message: string): CloserError => new CloserError('SearchError', message);

/** The static driver in a worker, by the same port. A worker that cannot start fails every question with `SearchError`. */
export function createWorkerSearchClient(worker: SearchWorker): StaticSearchClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken = false;
  const fail = 'The search program could not be started. Load the page anew.';
  worker.addEventListener('message', ({ data }) => {
    if (!isWorkerReply(data)) return;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('fault' in data) asked?.reject(toError(data.fault));
    else asked?.resolve(data.response);
  });
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(toError(fail));
    waiting.clear();
  });
  const call = async (what: WorkerCall['call']): Promise<SearchResponse | null> => {
    if (broken) throw toError(fail);
    lastId += 1;
    const id = lastId;
    return await new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call: what });
    });
  };
  return {
    prepare: async (locale) => {
      await call({ prepare: locale }).catch(() => undefined);
    },
    search: async ({ signal, ...request }) => {
      // A signal cannot be sent; what is not wanted any more is not begun.
      if (signal?.aborted === true) throw toError('The question was taken back.');
      const response = await call({ search: request });
      if (response === null) throw toError(fail);
      return response;
    },
  };
}
