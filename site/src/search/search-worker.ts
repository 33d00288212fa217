import { createFetchFile } from './fetch-file.ts';
import { createStaticSearchClient } from './static-search-client.ts';
import { isWorkerCall, type WorkerReply } from './worker-messages.ts';

// The thread beside the page: unpacking and matching never hold up typing.

// The page tells by the worker's name below which base the site lies.
const base = self.name;
const client = createStaticSearchClient(createFetchFile(base));

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isWorkerCall(data)) return;
  const { id, call } = data;
  const answer = async (): Promise<WorkerReply> => {
    try {
      if ('prepare' in call) {
        await client.prepare(call.prepare);
        return { id, response: null };
      }
      return { id, response: await client.search(call.search) };
    } catch (error) {
      return { id, fault: error instanceof Error ? error.message : String(error) };
    }
  };
  void answer().then((reply) => {
    self.postMessage(reply);
  });
});
