import type { KeyboardEvent } from 'react';
import type { SearchHit } from '@closer/shared/search/search-client.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import type { Translate } from '../i18n/translate.ts';
import { MarkedText } from './MarkedText.tsx';
import type { SearchProps } from './search-props.ts';

interface Props extends Pick<SearchProps, 'locale' | 'base' | 'languages'> {
  readonly say: Translate;
  readonly hits: readonly SearchHit[];
  /** Name of the list for who cannot see it. */
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface HitProps extends Omit<Props, 'hits' | 'label'> {
  readonly hit: SearchHit;
}

function Hit({ say, locale, base, languages, hit, onKeyDown }: HitProps) {
  const foreign = hit.textLocale !== locale;
  const language = languages.find((each) => each.locale === hit.textLocale);
  const textLang = foreign ? language?.lang : undefined;
  return (
    <li className="search-hit">
      <p className="eyebrow">
        <span>{say(`type.${hit.type}`)}</span>{' '}
        {hit.date !== null && <span>{formatPartialDate(locale, hit.date)}</span>}
      </p>
      <h3 className="search-hit-title">
        <a href={base + hit.path} lang={textLang} onKeyDown={onKeyDown}>
          <MarkedText text={hit.title} spans={hit.titleSpans} />
        </a>
      </h3>
      {hit.snippet !== '' && (
        <p className="search-hit-snippet" lang={textLang}>
          <MarkedText text={hit.snippet} spans={hit.snippetSpans} />
        </p>
      )}
      {foreign && language !== undefined && (
        <p className="search-hit-language">
          {say('search.inLanguage', { language: language.name })}
        </p>
      )}
    </li>
  );
}

/** A list of results. */
export function SearchHits({ hits, label, ...props }: Props) {
  return (
    <ol className="search-hits" aria-label={label}>
      {hits.map((hit) => (
        <Hit key={hit.id} {...props} hit={hit} />
      ))}
    </ol>
  );
}
