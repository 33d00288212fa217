import { useCallback, useEffect, useState } from 'react';
import type { MeasureToolsView } from '../views/measure-view.ts';
import {
  EVERYTHING,
  parseMeasureState,
  toMeasureAddress,
  type MeasureState,
} from './measure-state.ts';

/**
 * What the reader has chosen, kept in the address: a link to it shows the same, and the back button undoes a choice. Everything
 * until the page has woken up, since the server knows no address behind `?`.
 */
export function useMeasureState(
  tools: MeasureToolsView,
): readonly [state: MeasureState, choose: (next: MeasureState) => void] {
  const [state, setState] = useState<MeasureState>(EVERYTHING);
  useEffect(() => {
    const read = () => {
      setState(parseMeasureState(location.search, tools));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, [tools]);
  const choose = useCallback((next: MeasureState) => {
    setState(next);
    history.pushState(null, '', location.pathname + toMeasureAddress(next) + location.hash);
  }, []);
  return [state, choose];
}
