import { useCallback, useEffect, useState } from 'react';
import { EMPTY_STATE, parseSearchState, toAddress, type SearchState } from './search-state.ts';

/** `type`: a key, kept in the same step of the history. `step`: a choice that the back button undoes. */
export type Move = 'type' | 'step';

/**
 * What the reader has asked for, kept in the address: a link to it shows the same, and the back button goes a step
 * back. Empty until the page has woken up, since the server knows no address behind `?`.
 */
export function useSearchState(): readonly [
  state: SearchState,
  change: (next: SearchState, move: Move) => void,
] {
  const [state, setState] = useState<SearchState>(EMPTY_STATE);
  useEffect(() => {
    const read = () => {
      setState(parseSearchState(location.search));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, []);
  const change = useCallback((next: SearchState, move: Move) => {
    setState(next);
    const address = location.pathname + toAddress(next);
    if (move === 'step') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [state, change];
}
