import { CloserError } from '@closer/shared/errors.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { buildRoutes, NOT_FOUND_PATH, type Route } from '../src/views/build-routes.ts';
import type { PageView } from '../src/views/page-view.ts';
import { createSiteContext, type SiteContext } from '../src/views/site-context.ts';
import { BASE_PLACEHOLDER } from './base.ts';
import { digestText } from './digest-text.ts';
import { getPageFile, getParams } from './page-files.ts';
import { readSnapshot } from './read-snapshot.ts';
import { createReadMedia } from './read-store.ts';
import { readStaticSettings } from './static-env.ts';

/** The library that a static build is made of. */
export interface StaticSite {
  readonly context: SiteContext;
  readonly routes: ReadonlyMap<string, Route>;
}

let opened: Promise<StaticSite> | null = null;

/** The one site of this process, opened at its first use. Throws `EnvError` where no snapshot is named. */
export async function getStaticSite(): Promise<StaticSite> {
  opened ??= openStaticSite();
  return await opened;
}

async function openStaticSite(): Promise<StaticSite> {
  const settings = readStaticSettings(process.env);
  if (settings === null)
    throw new CloserError(
      'EnvError',
      'SNAPSHOT is missing: name the folder of a snapshot to build the site statically.',
    );
  const library = buildLibrary(
    await readSnapshot(settings.snapshot, createReadMedia(settings.dataDir)),
  );
  const context = createSiteContext(
    library,
    { siteUrl: settings.siteUrl, searchServer: false, today: settings.today },
    digestText,
  );
  return {
    context,
    routes: new Map(buildRoutes(context).map((route) => [route.path, route])),
  };
}

/** Paths of the pages of these kinds, as `getStaticPaths` gives them. */
export async function getPaths(...pages: readonly PageView['page'][]) {
  const { routes } = await getStaticSite();
  return [...routes.values()]
    .filter((route) => pages.includes(route.page) && route.path !== NOT_FOUND_PATH)
    .map((route) => ({ params: getParams(getPageFile(route.page, route.path), route.path) }));
}

/**
 * The route of an address that Astro makes, with the base, or the placeholder for it, still before it; the
 * page for unknown addresses where it is none.
 */
export async function findStaticRoute(pathname: string): Promise<Route | undefined> {
  const { routes, context } = await getStaticSite();
  const base = pathname.startsWith(BASE_PLACEHOLDER) ? BASE_PLACEHOLDER : context.base;
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return routes.get(path) ?? routes.get(NOT_FOUND_PATH);
}
