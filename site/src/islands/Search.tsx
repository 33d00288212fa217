import { useState } from 'react';
import { createFetchFile } from '../search/fetch-file.ts';
import { createStaticSearchClient } from '../search/static-search-client.ts';
import type { SearchProps } from './search-props.ts';
import { SearchPanel } from './SearchPanel.tsx';

/** The search page's island: as-you-type search over the index that the site brings along. */
export function Search(props: SearchProps) {
  const [client] = useState(() => createStaticSearchClient(createFetchFile(props.base)));
  return <SearchPanel {...props} client={client} />;
}
