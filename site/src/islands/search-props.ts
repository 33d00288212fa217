import type { Locale } from '@closer/shared/locales.ts';
import type { Facet } from '@closer/shared/search/facets.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import type { DatePatterns } from '../i18n/fill-date.ts';
import { makeDatePatterns } from '../i18n/make-date-patterns.ts';
import type { Dictionary } from '../i18n/parse-dictionary.ts';
import type { LinkView } from '../views/frame-view.ts';
import type { SearchView } from '../views/search-view.ts';

/** A language to search in instead. */
interface SearchLanguage {
  readonly locale: Locale;
  /** BCP 47. */
  readonly lang: string;
  /** The language's name in itself. */
  readonly label: string;
  /** Its name in the language of the page. */
  readonly name: string;
  /** Its search page. */
  readonly href: string;
}

/** All that the search island is told: it stands in the page's HTML, so it is no more than that. */
export interface SearchProps {
  readonly locale: Locale;
  /** Path of the site on its host, without a slash at its end. */
  readonly base: string;
  /** `POST <base>/search` answers. */
  readonly searchServer: boolean;
  readonly languages: readonly SearchLanguage[];
  readonly facetLabels: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>>;
  readonly waysOn: readonly LinkView[];
  /** How results write dates. */
  readonly dates: DatePatterns;
  readonly texts: Dictionary;
}

/** Prefixes of the texts that the island needs, for `pickTexts`. */
export const SEARCH_TEXTS: readonly string[] = [
  'search.',
  'searchForm.',
  'facet.',
  'type.',
  'paging.',
];

/** Picks what the island needs from the view of its page. For the page's maker, never for the browser. */
export function toSearchProps(view: SearchView, texts: Dictionary): SearchProps {
  const { frame, searchServer, facetLabels, waysOn } = view;
  return {
    locale: frame.locale,
    base: frame.base,
    searchServer,
    languages: frame.languages.map(({ locale, lang, label, href }) => ({
      locale,
      lang,
      label,
      name: getLanguageName(frame.locale, lang),
      href,
    })),
    facetLabels,
    waysOn,
    dates: makeDatePatterns(frame.locale),
    texts,
  };
}
