import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CloserError } from '@closer/shared/errors.ts';
import type { SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import { createApp } from 'astro/app/entrypoint';
import type { LastBuilt } from '../src/search/meilisearch/build-search-documents.ts';
import { createMeilisearchClient } from '../src/search/meilisearch/meilisearch-client.ts';
import type { Route } from '../src/views/build-routes.ts';
import type { PageView } from '../src/views/page-view.ts';
import { BASE_PLACEHOLDER } from './base.ts';
import { readCompiledSite } from './compiled-site.ts';
import { openSite } from './open-site.ts';
import { getPageFile } from './page-files.ts';
import { readVersions } from './read-versions.ts';

const app = createApp({ streaming: false });

// A page that fails must fail the publish, with its cause: no error page stands in for it.
app.renderError = (_request, { error, status }) =>
  Promise.reject(
    error instanceof Error
      ? error
      : new CloserError('RenderError', `Astro answered ${status} instead of a page.`),
  );

const routesByFile = new Map(
  app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
);

// Every page's module is loaded now: compiling the site anew must not take them away from a publisher that runs.
await Promise.all([...(app.manifest.pageMap?.values() ?? [])].map((load) => load()));

/** HTML of one page, with the placeholder for the base still in it. */
async function renderPage(route: Route, view: PageView): Promise<string> {
  const file = getPageFile(route.page, route.path);
  const routeData = routesByFile.get(`src/pages/${file}.astro`);
  if (routeData === undefined)
    throw new CloserError('RenderError', `The compiled site has no src/pages/${file}.astro.`);
  // The host is nobody's: pages make their addresses from their views.
  const request = new Request(`http://site.invalid${BASE_PLACEHOLDER}${route.path}`);
  const response = await app.render(request, { routeData, locals: { view } });
  return await response.text();
}

// This module is compiled to dist/server/entry.mjs.
const dist = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = readCompiledSite(dist, readVersions(dirname(dist)));

// A publisher opens one library after another, and most are nearly the one before.
const lastBuilt: LastBuilt = new Map();

/** The compiled site: what the publisher opens a library with. */
export const renderer: SiteRenderer = {
  digest: compiled.digest,
  open: (snapshot, settings, readMedia) =>
    openSite(snapshot, settings, readMedia, { renderPage, assets: compiled.assets }, lastBuilt),
  createSearchClient: (ask) => createMeilisearchClient(ask),
};
