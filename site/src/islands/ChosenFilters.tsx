import type { Facet } from '@closer/shared/search/facets.ts';
import type { Translate } from '../i18n/translate.ts';
import { getValueLabel } from './facet-labels.ts';
import type { SearchProps } from './search-props.ts';
import { listFilters, type SearchState } from './search-state.ts';

interface Props {
  readonly say: Translate;
  readonly facetLabels: SearchProps['facetLabels'];
  readonly state: SearchState;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly onClear: () => void;
}

/** The filters that are on, each to be taken off, and all at once. */
export function ChosenFilters({ say, facetLabels, state, onToggle, onClear }: Props) {
  const chosen = listFilters(state).map(({ facet, value }) => ({
    facet,
    value,
    label: getValueLabel(facetLabels, facet, value),
  }));
  if (chosen.length === 0) return null;
  return (
    <ul className="search-chosen">
      {chosen.map(({ facet, value, label }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            className="search-chip"
            aria-label={say('search.remove', { filter: label })}
            onClick={() => {
              onToggle(facet, value);
            }}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="search-clear" onClick={onClear}>
          {say('search.clear')}
        </button>
      </li>
    </ul>
  );
}
