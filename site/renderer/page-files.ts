import { CloserError } from '@closer/shared/errors.ts';
import type { PageView } from '../src/views/page-view.ts';

/** The route file of each kind of page, below `src/pages`, without its ending. */
export const PAGE_FILES: Readonly<Record<PageView['page'], string>> = {
  'language-chooser': 'index',
  'not-found': '[locale]/404',
  home: '[locale]/index',
  library: '[locale]/library/[...part]',
  facet: '[locale]/library/[...part]',
  organisations: '[locale]/organisations/[...number]',
  campaigns: '[locale]/campaigns/[...number]',
  'case-studies': '[locale]/case-studies/[...number]',
  projects: '[locale]/projects/[...number]',
  'action-plans': '[locale]/action-plans/[...number]',
  networks: '[locale]/networks/[...number]',
  events: '[locale]/events/[...part]',
  'event-month': '[locale]/events/[...part]',
  terms: '[locale]/terms',
  places: '[locale]/places',
  material: '[locale]/material/[slug]',
  leaflet: '[locale]/leaflet/[slug]',
  document: '[locale]/[type]/[slug]/text/[...part]',
  'identity-asset': '[locale]/identity-asset/[slug]',
  campaign: '[locale]/campaign/[slug]',
  'case-study': '[locale]/case-study/[slug]',
  project: '[locale]/project/[slug]',
  figures: '[locale]/project/[slug]/figures',
  programme: '[locale]/programme/[slug]',
  network: '[locale]/network/[slug]',
  'action-plan': '[locale]/action-plan/[slug]',
  portfolio: '[locale]/portfolio/[slug]',
  event: '[locale]/event/[slug]',
  organisation: '[locale]/organisation/[slug]',
  place: '[locale]/place/[slug]',
  term: '[locale]/term/[slug]',
  page: '[locale]/page/[slug]',
  'a-z': '[locale]/a-z/[...part]',
  search: '[locale]/search',
  offline: '[locale]/offline',
  gone: '[...gone]',
};

/** Route file of one page: the 404 of plain hosts has a name of its own. */
export function getPageFile(page: PageView['page'], path: string): string {
  return path === '/404.html' ? '404' : PAGE_FILES[page];
}

/**
 * Values of a route file's parameters for a path. Throws `RenderError` for a path that the file does not
 * stand for.
 */
export function getParams(file: string, path: string): Record<string, string | undefined> {
  const parts = path.split('/').filter((part) => part !== '');
  const params: Record<string, string | undefined> = {};
  for (const [at, segment] of file.split('/').entries()) {
    const [, rest, name] = /^\[(\.\.\.)?(.+)\]$/u.exec(segment) ?? [];
    if (name === undefined) {
      if (segment !== 'index' && segment !== parts[at]) throw toMismatch(file, path);
    } else if (rest === undefined) {
      if (parts[at] === undefined) throw toMismatch(file, path);
      params[name] = parts[at];
    } else {
      params[name] = parts.slice(at).join('/') || undefined;
    }
  }
  return params;
}

function toMismatch(file: string, path: string): CloserError {
  return new CloserError(
    'RenderError',
    `The route table has ${path}, which src/pages/${file}.astro cannot stand for.`,
  );
}
