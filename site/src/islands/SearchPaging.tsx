import type { MouseEvent } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { buildPaging, countPages } from '../views/build-paging.ts';
import { toAddress, type SearchState } from './search-state.ts';
import { PAGE_SIZE } from './use-search-results.ts';

interface Props {
  readonly say: Translate;
  readonly state: SearchState;
  readonly total: number;
  readonly onGo: (page: number) => void;
}

/** Links to the other pages of the results: real addresses, to be opened beside too. */
export function SearchPaging({ say, state, total, onGo }: Props) {
  const paging = buildPaging(state.page, countPages(total, PAGE_SIZE), (page) =>
    page === 1 && toAddress({ ...state, page }) === '' ? '?' : toAddress({ ...state, page }),
  );
  if (paging === null) return null;
  const go = (page: number) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(page);
  };
  return (
    <nav className="paging" aria-label={say('paging.label')}>
      {paging.previousHref !== null && (
        <a href={paging.previousHref} rel="prev" onClick={go(paging.current - 1)}>
          {say('paging.previous')}
        </a>
      )}
      <ul className="pages">
        {paging.pages.map((page, at) =>
          page === null ? (
            <li key={`gap ${String(at)}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page.number}>
              <a
                href={page.href}
                aria-current={page.current ? 'page' : undefined}
                aria-label={say('paging.page', { number: page.label })}
                onClick={go(page.number)}
              >
                {page.label}
              </a>
            </li>
          ),
        )}
      </ul>
      {paging.nextHref !== null && (
        <a href={paging.nextHref} rel="next" onClick={go(paging.current + 1)}>
          {say('paging.next')}
        </a>
      )}
    </nav>
  );
}
