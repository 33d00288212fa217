import { useEffect, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { getNearNote } from './near-note.ts';
import type { SearchResults } from './use-search-results.ts';

/** Milliseconds of rest before something is read aloud: not a word for every key. */
const REST = 700;

interface Props {
  readonly say: Translate;
  readonly results: SearchResults;
}

function toAnnouncement(say: Translate, { response, answered, status }: SearchResults): string {
  if (status === 'failed') return say('search.failed');
  if (status !== 'ready' || response === null || answered === null) return '';
  if (response.total === 0 && answered.query.trim() !== '') {
    return say('search.none', { query: answered.query });
  }
  const count = say('search.results', { count: response.total });
  if (response.closest) return `${say('search.closest')} ${count}`;
  const { near = null } = response;
  return near === null || response.sure !== 0 ? count : `${getNearNote(near, say)} ${count}`;
}

/** Tells who cannot see the results what has come, once the typing rests. */
export function SearchAnnouncement({ say, results }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(toAnnouncement(say, results));
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [say, results]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
