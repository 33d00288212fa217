import { useEffect, useState } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import type { Kept } from '../offline/keeper-messages.ts';
import type { OfflineKeeper } from '../offline/offline-keeper.ts';
import type { OfflineSummary } from '../offline/offline-list.ts';

/** How it stands with a language on this device. */
export type OfflineState =
  | { readonly step: 'closed' | 'unknown' }
  | {
      readonly step: 'offered' | 'removed' | 'failed' | 'no-room';
      readonly summary: OfflineSummary;
    }
  | {
      readonly step: 'keeping';
      readonly summary: OfflineSummary;
      readonly done: number;
      readonly total: number;
    }
  | { readonly step: 'kept'; readonly kept: Kept };

export interface OfflineControl {
  readonly state: OfflineState;
  /** There is something that the reader should be told unasked. */
  readonly news: boolean;
  /** Looks what is kept, and what could be. */
  readonly look: () => Promise<void>;
  readonly keep: (summary: OfflineSummary) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The state of one language; asks at once whether the reader must be told that what is kept is behind. */
export function useOffline(keeper: OfflineKeeper, locale: Locale): OfflineControl {
  const [state, setState] = useState<OfflineState>({ step: 'closed' });
  const [news, setNews] = useState(false);
  useEffect(() => {
    void keeper.ask(locale).then((kept) => {
      if (kept?.behind !== 'news') return;
      setNews(true);
      setState({ step: 'kept', kept });
    });
  }, [keeper, locale]);
  const offer = async (step: 'offered' | 'removed') => {
    const summary = await keeper.describe(locale);
    setState(summary === null ? { step: 'unknown' } : { step, summary });
  };
  return {
    state,
    news,
    look: async () => {
      const kept = await keeper.ask(locale);
      if (kept === null) await offer('offered');
      else setState({ step: 'kept', kept });
    },
    keep: async (summary) => {
      setState({ step: 'keeping', summary, done: 0, total: 1 });
      const end = await keeper.keep(locale, (done, total) => {
        setState({ step: 'keeping', summary, done, total });
      });
      if ('fault' in end) setState({ step: end.fault === 'room' ? 'no-room' : 'failed', summary });
      else if (end.kept !== null) setState({ step: 'kept', kept: end.kept });
    },
    forget: async () => {
      await keeper.forget(locale);
      await offer('removed');
    },
  };
}
