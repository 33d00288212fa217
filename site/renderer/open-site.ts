import { CloserError } from '@closer/shared/errors.ts';
import type {
  OpenSite,
  Output,
  OutputPlan,
  ReadMedia,
  SiteSettings,
} from '@closer/shared/render/site-renderer.ts';
import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { checkFigures } from '../src/library/check-figures.ts';
import { checkLibrary } from '../src/library/check-library.ts';
import { buildOfflineLists } from '../src/offline/build-offline-lists.ts';
import { buildOutputs, type PlannedOutput } from '../src/outputs/build-outputs.ts';
import { buildSearchRecords } from '../src/search/build-search-records.ts';
import {
  buildSearchDocuments,
  type LastBuilt,
} from '../src/search/meilisearch/build-search-documents.ts';
import { buildRoutes, type Route } from '../src/views/build-routes.ts';
import type { PageView } from '../src/views/page-view.ts';
import { createSiteContext, type SiteContext } from '../src/views/site-context.ts';
import { encodeWithBase, setBase } from './base.ts';
import type { ClientAsset } from './compiled-site.ts';
import { digestText } from './digest-text.ts';
import { getMediaType } from './media-types.ts';

/** What was compiled: pages by their views, and files for browsers. */
export interface Compiled {
  readonly renderPage: (route: Route, view: PageView) => Promise<string>;
  readonly assets: readonly ClientAsset[];
}

/**
 * A library with everything that can be made of it.
 *
 * @param lastBuilt search documents of the libraries that were opened before
 */
export function openSite(
  snapshot: Snapshot,
  settings: SiteSettings,
  readMedia: ReadMedia,
  compiled: Compiled,
  lastBuilt: LastBuilt,
): OpenSite {
  const library = buildLibrary(snapshot);
  const context = createSiteContext(library, settings, digestText);
  const routes = buildRoutes(context);
  const outputs = new Map<string, PlannedOutput>();
  const keys = new Map<string, string>();
  const all = [
    ...buildOutputs(context, routes, readMedia),
    ...compiled.assets.map((asset) => planAsset(context, asset)),
    ...routes.map((route) => planPage(context, route, compiled, keys)),
  ];
  for (const output of all) outputs.set(output.path, output);
  return {
    plan: () =>
      [...outputs.values()]
        .map(({ path, kind }): OutputPlan => ({ path, kind }))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    getKey: (path) => {
      const key = keys.get(path) ?? getOutput(outputs, path).getKey();
      keys.set(path, key);
      return key;
    },
    render: async (path) => await renderOutput(getOutput(outputs, path)),
    offlineLists: (made) => buildOfflineLists(made, digestText),
    searchRecords: (locale) => buildSearchRecords(library, locale),
    searchDocuments: (locale) =>
      buildSearchDocuments(buildSearchRecords(library, locale), digestText, lastBuilt),
    findings: () => checkLibrary(library, (path) => outputs.has(path)),
    warnings: () => checkFigures(library),
  };
}

function getOutput(outputs: ReadonlyMap<string, PlannedOutput>, path: string): PlannedOutput {
  const output = outputs.get(path);
  if (output !== undefined) return output;
  throw new CloserError('RenderError', `Nothing of this site has the address ${path}.`);
}

async function renderOutput({ path, about: entry, make }: PlannedOutput): Promise<Output> {
  try {
    return { path, ...(await make()) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const about = entry === null ? '' : ` (${entry})`;
    throw new CloserError('RenderError', `${path}${about} could not be made: ${reason}`, { cause });
  }
}

/** The address of an asset holds a digest of its content; that of the worker of the whole site stays. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'public, max-age=0, must-revalidate';

function planAsset(context: SiteContext, asset: ClientAsset): PlannedOutput {
  const type = getMediaType(asset.path);
  return {
    path: asset.path,
    kind: 'asset',
    about: null,
    getKey: () => digestText(`${asset.digest} ${context.base}`),
    make: () => ({
      status: 200,
      type,
      headers: { 'cache-control': asset.path.startsWith('/_astro/') ? FOR_EVER : ASK_FIRST },
      body: setBase(asset.bytes, type, context.base),
    }),
  };
}

/** @param keys takes the key when the page is made: its view is built once, and not kept. */
function planPage(
  context: SiteContext,
  route: Route,
  compiled: Compiled,
  keys: Map<string, string>,
): PlannedOutput {
  return {
    path: route.path,
    kind: route.status === 410 ? 'gone' : 'page',
    about: route.entry === null ? null : `${route.entry.type} ${route.entry.id}, ${route.locale}`,
    getKey: () => digestView(route.build()),
    make: async () => {
      const view = route.build();
      keys.set(route.path, digestView(view));
      const html = await compiled.renderPage(route, view);
      return {
        status: route.status,
        type: 'text/html; charset=utf-8',
        headers: {},
        body: encodeWithBase(html, context.base),
      };
    },
  };
}

/** Views are made of plain data in a fixed order, so equal views give equal text. */
function digestView(view: PageView): string {
  return digestText(JSON.stringify(view));
}
