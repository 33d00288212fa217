import { useState } from 'react';
import { createWorkerSearchClient } from '../search/worker-search-client.ts';
import type { StaticSearchClient } from '../search/static-search-client.ts';
import type { SearchProps } from './search-props.ts';
import { SearchPanel } from './SearchPanel.tsx';

/** The search page's island: as-you-type search over the index that the site brings along, in a worker. */
export function Search(props: SearchProps) {
  const [client] = useState(() => openClient(props.base));
  return <SearchPanel {...props} client={client} />;
}

/** Where the page is made there is no worker, and nothing is asked. */
const NOBODY: StaticSearchClient = {
  prepare: () => Promise.resolve(),
  search: async () => await new Promise(() => undefined),
};

function openClient(base: string): StaticSearchClient {
  if (typeof Worker === 'undefined') return NOBODY;
  const worker = new Worker(new URL('../search/search-worker.ts', import.meta.url), {
    type: 'module',
    name: base,
  });
  return createWorkerSearchClient(worker);
}
