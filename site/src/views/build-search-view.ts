import type { Locale } from '@closer/shared/locales.ts';
import { FACETS, type Facet } from '@closer/shared/search/facets.ts';
import { t } from '../i18n/t.ts';
import { getLanguageName } from '../i18n/display-names.ts';
import type { BrowseFacet } from '../library/build-facets.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getFacetValueLabel } from './build-facets-view.ts';
import { getTitle } from './build-link.ts';
import type { LinkView } from './frame-view.ts';
import { buildListFrame } from './list-frame.ts';
import type { SearchView } from './search-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** The search page. */
export function buildSearchView(context: SiteContext, locale: Locale): SearchView {
  const say = t(locale);
  const title = { text: say('search.title'), lang: null };
  return {
    page: 'search',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => `/${code}/search/`,
      title: title.text,
      description: say('search.description'),
    }),
    crumbs: buildCrumbs(context, locale, [], title),
    title,
    searchServer: context.searchServer,
    facetLabels: Object.fromEntries(
      FACETS.map((facet) => [facet, getLabels(context, facet, locale)]),
    ),
    waysOn: buildWaysOn(context, locale),
  };
}

/** Where to go on from a page that has nothing to show. */
export function buildWaysOn(context: SiteContext, locale: Locale): readonly LinkView[] {
  const link = (path: string, label: string) => ({
    href: toHref(context, `/${locale}/${path}`),
    label,
    lang: null,
  });
  const say = t(locale);
  return [
    link('', say('nav.home')),
    link('library/', say('nav.library')),
    link('terms/', say('nav.topics')),
    link('a-z/', say('nav.az')),
  ];
}

type Labels = Readonly<Record<string, string>>;

const TYPES = [
  'material',
  'leaflet',
  'campaign',
  'identity-asset',
  'case-study',
  'project',
  'programme',
  'network',
  'action-plan',
  'portfolio',
  'event',
  'organisation',
  'place',
  'term',
  'page',
] as const;
const BROWSE_FACET_OF = {
  field: 'field',
  targetGroup: 'target-group',
  materialType: 'type',
} as const satisfies Partial<Record<Facet, BrowseFacet>>;

function getLabels(context: SiteContext, facet: Facet, locale: Locale): Labels {
  const { library } = context;
  switch (facet) {
    case 'type':
      return Object.fromEntries(TYPES.map((type) => [type, t(locale)(`types.${type}`)]));
    case 'language':
      return Object.fromEntries(
        [...library.facets.language.keys()].map((tag) => [tag, getLanguageName(locale, tag)]),
      );
    case 'country':
      return getCountryLabels(context, locale);
    case 'year':
      return {};
    case 'field':
    case 'targetGroup':
    case 'materialType': {
      const browse = BROWSE_FACET_OF[facet];
      return Object.fromEntries(
        [...library.facets[browse].keys()].map((value) => [
          value,
          getFacetValueLabel(library, browse, value, locale).text,
        ]),
      );
    }
  }
}

/** Search records name countries by their ISO codes; organisations and places are in countries too. */
function getCountryLabels({ library }: SiteContext, locale: Locale): Labels {
  return Object.fromEntries(
    [...library.places.values()].flatMap((place) =>
      place.isoCode === null ? [] : [[place.isoCode, getTitle(place, locale).text]],
    ),
  );
}
