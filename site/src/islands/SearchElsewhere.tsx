import type { ComponentProps } from 'react';
import { SearchHits } from './SearchHits.tsx';

/** Results in other languages, where the page's own has few. */
export function SearchElsewhere(props: Omit<ComponentProps<typeof SearchHits>, 'label'>) {
  const { say, hits } = props;
  if (hits.length === 0) return null;
  return (
    <section className="search-elsewhere" aria-labelledby="search-elsewhere-heading">
      <h2 id="search-elsewhere-heading">{say('search.elsewhere')}</h2>
      <SearchHits {...props} label={say('search.elsewhere')} />
    </section>
  );
}
