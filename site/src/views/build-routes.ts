import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { BROWSE_FACETS } from '../library/build-facets.ts';
import { getFiguresPath, hasFigures } from '../library/project-figures.ts';
import { getGonePaths } from '../library/get-gone-paths.ts';
import type { PageEntry } from '../library/library.ts';
import { getOfflinePagePath } from '../offline/offline-list.ts';
import { buildActionPlanView } from './build-action-plan-view.ts';
import { buildAToZ, buildAToZView, getAToZParts, getAToZPath } from './build-a-z-view.ts';
import { buildCampaignView } from './build-campaign-view.ts';
import { buildCaseStudyView } from './build-case-study-view.ts';
import { buildDocumentView } from './build-document-view.ts';
import {
  buildEntryListView,
  countEntryListPages,
  ENTRY_LISTS,
  getEntryListPath,
} from './build-entry-list-view.ts';
import { buildEventMonthView } from './build-event-month-view.ts';
import { buildEventView } from './build-event-view.ts';
import { buildEventsView } from './build-events-view.ts';
import { getEventsPath } from './event-part.ts';
import { buildFiguresView } from './build-figures-view.ts';
import { buildHomeView } from './build-home-view.ts';
import { buildIdentityAssetView } from './build-identity-asset-view.ts';
import { buildLeafletView } from './build-leaflet-view.ts';
import {
  buildFacetPageView,
  buildLibraryView,
  countLibraryPages,
  getLibraryPath,
} from './build-library-view.ts';
import { getLibraryParts, type LibraryPart } from './library-part.ts';
import { buildMaterialView } from './build-material-view.ts';
import { buildNetworkView } from './build-network-view.ts';
import { buildOrganisationView } from './build-organisation-view.ts';
import {
  buildOrganisationsView,
  countOrganisationsPages,
  getOrganisationsPath,
} from './build-organisations-view.ts';
import { buildPlaceView } from './build-place-view.ts';
import {
  buildGoneView,
  buildLanguageChooserView,
  buildNotFoundView,
  buildOfflineView,
  buildPlainPageView,
  getPathLocale,
} from './build-plain-views.ts';
import { buildPortfolioView } from './build-portfolio-view.ts';
import { buildProgrammeView } from './build-programme-view.ts';
import { buildProjectView } from './build-project-view.ts';
import { buildSearchView } from './build-search-view.ts';
import { buildTermView } from './build-term-view.ts';
import { buildPlacesView, buildTermsView } from './build-tree-view.ts';
import type { PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';

/** One page of the site, not yet made. */
export interface Route {
  /** Address below the base. */
  readonly path: string;
  readonly page: PageView['page'];
  /** Status that the address answers with. */
  readonly status: 200 | 404 | 410;
  /** Entry that it is about, for who reads errors and sitemaps; null for lists. */
  readonly entry: PageEntry | null;
  readonly locale: Locale;
  readonly build: () => PageView;
}

/** Where a host without rules of its own looks for the page of unknown addresses. */
export const NOT_FOUND_PATH = '/404.html';

/** Every page of the site: the one route table, for the renderer and for the static build. */
export function buildRoutes(context: SiteContext): readonly Route[] {
  const list = (
    locale: Locale,
    page: PageView['page'],
    path: string,
    build: Route['build'],
  ): Route => ({ path, page, status: 200, entry: null, locale, build });
  return [
    list(DEFAULT_LOCALE, 'language-chooser', '/', () => buildLanguageChooserView(context)),
    {
      ...list(DEFAULT_LOCALE, 'not-found', NOT_FOUND_PATH, () =>
        buildNotFoundView(context, DEFAULT_LOCALE, NOT_FOUND_PATH),
      ),
      status: 404,
    },
    ...LOCALE_CODES.flatMap((locale) => [
      list(locale, 'home', `/${locale}/`, () => buildHomeView(context, locale)),
      list(locale, 'search', `/${locale}/search/`, () => buildSearchView(context, locale)),
      list(locale, 'offline', getOfflinePagePath(locale), () => buildOfflineView(context, locale)),
      list(locale, 'terms', `/${locale}/terms/`, () => buildTermsView(context, locale)),
      list(locale, 'places', `/${locale}/places/`, () => buildPlacesView(context, locale)),
      ...buildLibraryRoutes(context, locale),
      ...buildEventRoutes(context, locale),
      ...Array.from({ length: countOrganisationsPages(context) }, (_, at) =>
        list(locale, 'organisations', getOrganisationsPath(locale, at + 1), () =>
          buildOrganisationsView(context, locale, at + 1),
        ),
      ),
      ...ENTRY_LISTS.flatMap((page) =>
        Array.from({ length: countEntryListPages(context, page) }, (_, at) =>
          list(locale, page, getEntryListPath(locale, page, at + 1), () =>
            buildEntryListView(context, locale, page, at + 1),
          ),
        ),
      ),
      ...buildFiguresRoutes(context, locale),
      ...buildAToZRoutes(context, locale),
      {
        ...list(locale, 'not-found', `/${locale}/404/`, () =>
          buildNotFoundView(context, locale, `/${locale}/404/`),
        ),
        status: 404 as const,
      },
    ]),
    ...buildEntryRoutes(context),
    ...buildDocumentRoutes(context),
    ...getGonePaths(context.library, context.formerPaths)
      .filter((path) => path.endsWith('/'))
      .map((path) => ({
        ...list(getPathLocale(path), 'gone', path, () =>
          buildGoneView(context, getPathLocale(path), path),
        ),
        status: 410 as const,
      })),
  ];
}

function buildLibraryRoutes(context: SiteContext, locale: Locale): readonly Route[] {
  const parts: readonly (LibraryPart | null)[] = [null, ...getLibraryParts(context.library)];
  return [
    ...BROWSE_FACETS.map((facet) => ({
      path: `/${locale}/library/${facet}/`,
      page: 'facet' as const,
      status: 200 as const,
      entry: null,
      locale,
      build: () => buildFacetPageView(context, locale, facet),
    })),
    ...parts.flatMap((part) =>
      Array.from({ length: countLibraryPages(context, part) }, (_, at) => ({
        path: getLibraryPath(locale, part, at + 1),
        page: 'library' as const,
        status: 200 as const,
        entry: null,
        locale,
        build: () => buildLibraryView(context, locale, part, at + 1),
      })),
    ),
  ];
}

/** Lists and months of all events and of each part of them. */
function buildEventRoutes(context: SiteContext, locale: Locale): readonly Route[] {
  const toRoute = (page: 'events' | 'event-month', path: string, build: Route['build']): Route => ({
    path,
    page,
    status: 200,
    entry: null,
    locale,
    build,
  });
  return context.library.eventParts.flatMap((part) => [
    toRoute('events', getEventsPath(locale, part), () => buildEventsView(context, locale, part)),
    ...[...part.months.keys()].map((month) =>
      toRoute('event-month', getEventsPath(locale, part, month), () =>
        buildEventMonthView(context, locale, part, month),
      ),
    ),
  ]);
}

/** The figures of each project that has some. */
function buildFiguresRoutes(context: SiteContext, locale: Locale): readonly Route[] {
  const { library } = context;
  return [...library.projects.values()]
    .filter((project) => hasFigures(library, project))
    .map((project) => ({
      path: getFiguresPath(library, project, locale),
      page: 'figures',
      status: 200,
      entry: null,
      locale,
      build: () => buildFiguresView(context, project, locale),
    }));
}

function buildAToZRoutes(context: SiteContext, locale: Locale): readonly Route[] {
  const all = buildAToZ(context, locale);
  return getAToZParts(all).map((part) => ({
    path: getAToZPath(locale, part),
    page: 'a-z',
    status: 200,
    entry: null,
    locale,
    build: () => buildAToZView(context, all, part),
  }));
}

function buildEntryRoutes(context: SiteContext): readonly Route[] {
  return [...context.library.entriesByPath].map(([path, { entry, locale }]) => ({
    path,
    page: entry.type,
    status: 200,
    entry,
    locale,
    build: () => buildEntryView(context, entry, locale),
  }));
}

/** The texts of files, each in its own language alone. */
function buildDocumentRoutes(context: SiteContext): readonly Route[] {
  return [...context.library.documents.values()].flat().flatMap((document) =>
    document.parts.map((part) => ({
      path: part.path,
      page: 'document' as const,
      status: 200 as const,
      entry: null,
      locale: document.locale,
      build: () => buildDocumentView(context, document, part),
    })),
  );
}

/** The page of an entry in a language. */
export function buildEntryView(context: SiteContext, entry: PageEntry, locale: Locale): PageView {
  switch (entry.type) {
    case 'material':
      return buildMaterialView(context, entry, locale);
    case 'leaflet':
      return buildLeafletView(context, entry, locale);
    case 'identity-asset':
      return buildIdentityAssetView(context, entry, locale);
    case 'campaign':
      return buildCampaignView(context, entry, locale);
    case 'case-study':
      return buildCaseStudyView(context, entry, locale);
    case 'project':
      return buildProjectView(context, entry, locale);
    case 'programme':
      return buildProgrammeView(context, entry, locale);
    case 'network':
      return buildNetworkView(context, entry, locale);
    case 'action-plan':
      return buildActionPlanView(context, entry, locale);
    case 'portfolio':
      return buildPortfolioView(context, entry, locale);
    case 'event':
      return buildEventView(context, entry, locale);
    case 'organisation':
      return buildOrganisationView(context, entry, locale);
    case 'place':
      return buildPlaceView(context, entry, locale);
    case 'term':
      return buildTermView(context, entry, locale);
    case 'page':
      return buildPlainPageView(context, entry, locale);
  }
}
