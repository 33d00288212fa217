import type { Translate } from '../i18n/translate.ts';
import type { SearchProps } from './search-props.ts';
import { listFilters, toAddress, type SearchState } from './search-state.ts';
import { WaysOnLinks } from './WaysOnLinks.tsx';

interface Props extends Pick<SearchProps, 'locale' | 'languages' | 'waysOn'> {
  readonly say: Translate;
  /** What nothing was found for. */
  readonly state: SearchState;
  readonly onClear: () => void;
}

/** No result: less filters, another language, or the pages that list everything. */
export function SearchNothing({ say, locale, languages, waysOn, state, onClear }: Props) {
  const filtered = listFilters(state).length > 0;
  return (
    <div className="search-nothing">
      <p>{filtered ? say('search.noneFiltered') : say('search.none', { query: state.query })}</p>
      {filtered && (
        <button type="button" className="button" onClick={onClear}>
          {say('search.clear')}
        </button>
      )}
      <p>{say('search.wayOn')}</p>
      <WaysOnLinks links={waysOn} />
      <p>{say('search.otherLanguages')}</p>
      <ul className="search-languages">
        {languages
          .filter((language) => language.locale !== locale)
          .map(({ lang, label, href }) => (
            <li key={lang}>
              <a href={href + toAddress({ ...state, page: 1 })} lang={lang} hrefLang={lang}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
