import type { Locale } from '@closer/shared/locales.ts';
import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import type { SearchRequest, SearchResponse } from '@closer/shared/search/search-client.ts';
import { formatNumber } from '../i18n/format-number.ts';
import type { Translate } from '../i18n/translate.ts';
import { getValueLabel } from './facet-labels.ts';
import type { SearchProps } from './search-props.ts';

interface Props {
  readonly say: Translate;
  readonly locale: Locale;
  readonly facetLabels: SearchProps['facetLabels'];
  readonly counts: SearchResponse['facets'];
  readonly filters: SearchRequest['filters'];
  readonly onToggle: (facet: Facet, value: string) => void;
}

interface FacetProps extends Props {
  readonly facet: Facet;
}

type Count = NonNullable<SearchResponse['facets'][Facet]>[number];

/** Values that are there, most used first (years newest first), and those that are chosen, there or not. */
function listValues({ facet, counts, filters }: FacetProps): readonly Count[] {
  const there = counts[facet] ?? [];
  const gone = (filters[facet] ?? [])
    .filter((value) => !there.some((each) => each.value === value))
    .map((value) => ({ value, count: 0 }));
  const all = [...there, ...gone];
  return facet === 'year' ? all.toSorted((a, b) => Number(b.value) - Number(a.value)) : all;
}

function FacetFilter(props: FacetProps) {
  const { say, locale, facet, facetLabels, filters, onToggle } = props;
  const values = listValues(props);
  const chosen = filters[facet] ?? [];
  if (values.length === 0) return null;
  return (
    <details className="facet" open={chosen.length > 0 || undefined}>
      <summary>{say(`facet.${facet}`)}</summary>
      <fieldset className="facet-values">
        <legend className="unseen">{say(`facet.${facet}`)}</legend>
        <ul className="list">
          {values.map(({ value, count }) => (
            <li key={value}>
              <label>
                <input
                  type="checkbox"
                  name={facet}
                  value={value}
                  checked={chosen.includes(value)}
                  onChange={() => {
                    onToggle(facet, value);
                  }}
                />{' '}
                {getValueLabel(facetLabels, facet, value)}{' '}
                <span className="count">{formatNumber(locale, count)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
}

interface FiltersProps extends Props {
  readonly open: boolean;
  /** They come in sight: only then is counted. */
  readonly onOpen: () => void;
}

/** Filters by facet, each value with how many results it would leave. */
export function SearchFilters({ open, onOpen, ...props }: FiltersProps) {
  return (
    <details
      className="search-filters facets"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen();
      }}
    >
      <summary>
        <h2>{props.say('search.filters')}</h2>
      </summary>
      {FACETS.map((facet) => (
        <FacetFilter key={facet} {...props} facet={facet} />
      ))}
    </details>
  );
}
