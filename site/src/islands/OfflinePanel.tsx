import { useMemo } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import { formatBytes } from '../i18n/format-number.ts';
import type { Dictionary } from '../i18n/parse-dictionary.ts';
import { createTranslate, type Translate } from '../i18n/translate.ts';
import type { OfflineKeeper } from '../offline/offline-keeper.ts';
import type { OfflineSummary } from '../offline/offline-list.ts';
import { useOffline, type OfflineState } from './use-offline.ts';

interface Props {
  readonly keeper: OfflineKeeper;
  readonly locale: Locale;
  readonly texts: Dictionary;
}

/** Says what keeping a language means, before it is asked for, and takes it back. */
export function OfflinePanel({ keeper, locale, texts }: Props) {
  const say = useMemo(() => createTranslate(locale, texts), [locale, texts]);
  const { state, news, look, keep, forget } = useOffline(keeper, locale);
  const toSize = (bytes: number) => formatBytes(locale, bytes);
  const summary = 'summary' in state ? state.summary : null;
  return (
    <details
      className="offline"
      open={news}
      onToggle={({ currentTarget }) => {
        const resting = state.step === 'closed' || state.step === 'unknown';
        if (currentTarget.open && resting) void look();
      }}
    >
      <summary>
        <h2>{say('offline.title')}</h2>
      </summary>
      <div className="offline-body">
        <p>{say('offline.intro')}</p>
        {summary !== null && <Facts say={say} summary={summary} size={toSize(summary.bytes)} />}
        {state.step === 'keeping' && (
          <progress max={state.total} value={state.done} aria-label={say('offline.keeping')} />
        )}
        <p role="status">{toStatus(say, state, toSize)}</p>
        {/* One button for both, so that the focus stays. */}
        {(summary !== null || state.step === 'kept') && (
          <button
            type="button"
            className={summary === null ? 'search-clear' : 'button'}
            aria-disabled={state.step === 'keeping'}
            onClick={() => {
              if (state.step === 'keeping') return;
              void (summary === null ? forget() : keep(summary));
            }}
          >
            {say(summary === null ? 'offline.remove' : 'offline.keep')}
          </button>
        )}
      </div>
    </details>
  );
}

interface FactsProps {
  readonly say: Translate;
  readonly summary: OfflineSummary;
  readonly size: string;
}

function Facts({ say, summary: { pages, whole }, size }: FactsProps) {
  return (
    <ul>
      <li>{say('offline.size', { size })}</li>
      {pages > 0 && <li>{say('offline.pages', { count: pages })}</li>}
      {!whole && <li>{say(pages > 0 ? 'offline.opened' : 'offline.onlyOpened')}</li>}
      <li>{say('offline.private')}</li>
    </ul>
  );
}

function toStatus(say: Translate, state: OfflineState, toSize: (bytes: number) => string): string {
  switch (state.step) {
    case 'closed':
    case 'offered':
      return '';
    case 'unknown':
      return say('offline.unknown');
    case 'keeping':
      return say('offline.keeping');
    case 'kept':
      return say(state.kept.behind ? 'offline.behind' : 'offline.kept', {
        size: toSize(state.kept.bytes),
      });
    case 'removed':
      return say('offline.removed');
    case 'failed':
      return say('offline.failed');
    case 'no-room':
      return say('offline.noRoom', { size: toSize(state.summary.bytes) });
  }
}
