import { useState } from 'react';
import { createCircuit, createSessionMemory } from '../search/circuit.ts';
import { createHedgedSearchClient } from '../search/hedged-search-client.ts';
import { createServerSearchClient } from '../search/server-search-client.ts';
import { createWorkerSearchClient } from '../search/worker-search-client.ts';
import type { StaticSearchClient } from '../search/static-search-client.ts';
import type { SearchProps } from './search-props.ts';
import { SearchPanel } from './SearchPanel.tsx';

/** The search page's island: as-you-type search by the site's server and by the index that the site brings along, in a worker. */
export function Search(props: SearchProps) {
  const [client] = useState(() => openClient(props));
  return <SearchPanel {...props} client={client} />;
}

/** Where the page is made there is no worker, and nothing is asked. */
const NOBODY: StaticSearchClient = {
  prepare: () => Promise.resolve(),
  search: async () => await new Promise(() => undefined),
};

/** Milliseconds after which the index is asked beside the server, and after which a server counts as failed. */
const PATIENCE = 250;
const TIMEOUT = 1500;

function openClient({ base, searchServer }: SearchProps): StaticSearchClient {
  if (typeof Worker === 'undefined') return NOBODY;
  const worker = new Worker(new URL('../search/search-worker.ts', import.meta.url), {
    type: 'module',
    name: base,
  });
  const fallback = createWorkerSearchClient(worker);
  if (!searchServer) return fallback;
  const circuit = createCircuit(
    createSessionMemory(() => sessionStorage),
    Date.now,
  );
  // What failed without a connection says nothing of the server.
  addEventListener('online', () => {
    circuit.succeed();
  });
  return createHedgedSearchClient({
    server: createServerSearchClient(base, fetch),
    fallback,
    circuit,
    patience: PATIENCE,
    timeout: TIMEOUT,
    wait: async (milliseconds) => {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds);
      });
    },
  });
}
