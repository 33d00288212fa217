import type { KeyboardEvent } from 'react';
import type { Locale } from '@closer/shared/locales.ts';
import type { SearchHit } from '@closer/shared/search/search-client.ts';
import { fillDate } from '../i18n/fill-date.ts';
import type { Translate } from '../i18n/translate.ts';
import { getHitLocale, getHitPath, getPageLabel } from './hit-page.ts';
import { MarkedText } from './MarkedText.tsx';
import type { SearchProps } from './search-props.ts';

interface Props extends Pick<SearchProps, 'locale' | 'base' | 'languages' | 'dates'> {
  readonly say: Translate;
  readonly hits: readonly SearchHit[];
  /** Name of the list for who cannot see it. */
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface HitProps extends Omit<Props, 'hits' | 'label'> {
  readonly hit: SearchHit;
}

function Hit({ say, locale, base, languages, dates, hit, onKeyDown }: HitProps) {
  const { page = null } = hit;
  const opened = getHitLocale(
    hit,
    languages.map((each) => each.locale),
  );
  const language = languages.find((each) => each.locale === opened);
  const langOf = (code: Locale) =>
    code === locale ? undefined : languages.find((each) => each.locale === code)?.lang;
  return (
    <li className="search-hit">
      <p className="eyebrow">
        <span>{say(`type.${hit.type}`)}</span>{' '}
        {hit.date !== null && <span>{fillDate(dates, hit.date)}</span>}
      </p>
      <h3 className="search-hit-title">
        <a href={base + getHitPath(hit)} lang={langOf(hit.textLocale)} onKeyDown={onKeyDown}>
          <MarkedText text={hit.title} spans={hit.titleSpans} />
        </a>
        {page !== null && <span className="search-hit-page">{`, ${getPageLabel(page, say)}`}</span>}
      </h3>
      {hit.snippet !== '' && (
        <p className="search-hit-snippet" lang={langOf(opened)}>
          <MarkedText text={hit.snippet} spans={hit.snippetSpans} />
        </p>
      )}
      {opened !== locale && language !== undefined && (
        <p className="search-hit-language">
          {say('search.inLanguage', { language: language.name })}
        </p>
      )}
      {page !== null && (
        <p className="search-hit-work">
          <a href={base + hit.path}>
            {say('search.work')}
            <span className="unseen">: {hit.title}</span>
          </a>
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
