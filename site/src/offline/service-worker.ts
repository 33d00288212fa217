import { getRoom } from './get-room.ts';
import { startWorker, type WorkerScope } from './start-worker.ts';

// Compiled by itself into `/service-worker.js`, see `renderer/make-service-worker.ts`.

const isWorkerScope = (scope: object): scope is WorkerScope =>
  'registration' in scope && 'skipWaiting' in scope;

if (isWorkerScope(self)) {
  startWorker(self, {
    caches,
    fetch: async (address, options) => await fetch(address, options),
    wait: async (milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    },
    getRoom: async () => await getRoom(navigator),
    now: Date.now,
  });
}
