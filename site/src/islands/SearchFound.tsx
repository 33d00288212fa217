import type { ComponentProps } from 'react';
import type { SearchHit, SearchResponse } from '@closer/shared/search/search-client.ts';
import type { Translate } from '../i18n/translate.ts';
import { getNearNote } from './near-note.ts';
import { SearchHits } from './SearchHits.tsx';
import type { SearchState } from './search-state.ts';
import { PAGE_SIZE } from './use-search-results.ts';

interface Props extends Omit<ComponentProps<typeof SearchHits>, 'hits' | 'label'> {
  readonly response: SearchResponse;
  /** What it is an answer to. */
  readonly answered: SearchState;
}

/** Results that stand under words of their own. */
interface Part {
  readonly hits: readonly SearchHit[];
  /** What they are, where they are not as typed. */
  readonly note: string | null;
}

/** What was asked for, what has it otherwise, and what only comes close, each with what says so; none is empty. */
function toParts(
  { hits, total, closest, sure = closest ? 0 : total, near = null }: SearchResponse,
  before: number,
  say: Translate,
): readonly Part[] {
  const sureHere = Math.max(0, sure - before);
  const nearHere = Math.max(sureHere, sure + (near?.count ?? 0) - before);
  const isNear = near !== null && near.count > 0;
  const closeNote = sure > 0 || isNear ? 'search.alsoClose' : 'search.closest';
  return [
    { hits: hits.slice(0, sureHere), note: null },
    { hits: hits.slice(sureHere, nearHere), note: isNear ? getNearNote(near, say) : null },
    { hits: hits.slice(nearHere), note: say(closeNote) },
  ].filter((part) => part.hits.length > 0);
}

/** One page of results: what was asked for, and under its own words what is not as it was typed. */
export function SearchFound({ response, answered, ...props }: Props) {
  const { say } = props;
  const parts = toParts(response, (answered.page - 1) * PAGE_SIZE, say);
  return parts.map(({ hits, note }, at) => (
    <div key={note}>
      {note !== null && <p className="search-closest">{note}</p>}
      <SearchHits
        {...props}
        hits={hits}
        label={at === 0 ? say('search.resultsLabel') : (note ?? '')}
      />
    </div>
  ));
}
