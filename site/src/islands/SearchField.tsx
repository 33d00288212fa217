import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { Translate } from '../i18n/translate.ts';

interface Props {
  readonly say: Translate;
  readonly query: string;
  /** The reader has come to the field: a good moment to fetch the index. */
  readonly onWake: () => void;
  readonly onType: (query: string) => void;
  readonly onSubmit: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field, with its button for who looks for one. */
export function SearchField({ say, query, onWake, onType, onSubmit, onKeyDown }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const takeOver = useEffectEvent(() => {
    const typed = field.current?.value ?? '';
    if (typed === '' || typed === query) return;
    onWake();
    onType(typed);
  });
  // On a slow line readers type before the page wakes up.
  useEffect(() => {
    takeOver();
  }, []);
  return (
    <form
      className="search-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label htmlFor="search-field">{say('searchForm.label')}</label>
      <input
        ref={field}
        id="search-field"
        className="search-field"
        type="search"
        name="q"
        value={query}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby="search-hint"
        placeholder={say('searchForm.placeholder')}
        onFocus={onWake}
        onChange={(event) => {
          onWake();
          onType(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="button">
        {say('searchForm.submit')}
      </button>
      <p id="search-hint" className="search-hint">
        {say('search.hint')}
      </p>
    </form>
  );
}
