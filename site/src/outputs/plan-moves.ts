import { getGonePaths } from '../library/get-gone-paths.ts';
import type { Redirect } from '../library/get-redirects.ts';
import { toHref, toUrl, type SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { planText } from './plan-text.ts';

/**
 * What moved and what is gone, for web servers that can answer 301 and 410 by a list: `.htaccess` of Apache, one in each
 * folder where something did, since Apache reads it at every request to that folder; `_redirects` of hosts that know it;
 * two maps for nginx. Hosts that know none of them have the stub pages.
 */
export function planMoves(
  context: SiteContext,
  moves: readonly Redirect[],
): readonly PlannedOutput[] {
  const gone = getGonePaths(context.library, context.formerPaths);
  const movesByFolder = Map.groupBy(moves, ({ from }) => getFolder(from));
  const goneByFolder = Map.groupBy(gone, getFolder);
  const folders = [...new Set([...movesByFolder.keys(), ...goneByFolder.keys()])].sort();
  return [
    ...folders.map((folder) =>
      planLines(context, `${folder}.htaccess`, [
        ...(movesByFolder.get(folder) ?? []).map(
          ({ from, to }) =>
            `RedirectMatch 301 "${toPattern(context, from)}" "${toUrl(context, to)}"`,
        ),
        ...toGoneRules(context, goneByFolder.get(folder) ?? []),
      ]),
    ),
    planLines(
      context,
      '/_redirects',
      moves.map(({ from, to }) => `${toHref(context, from)} ${toHref(context, to)} 301`),
    ),
    planLines(
      context,
      '/nginx-moved.map',
      moves.map(({ from, to }) => `${toHref(context, from)} ${toUrl(context, to)};`),
    ),
    planLines(
      context,
      '/nginx-gone.map',
      gone.map((path) => `${toHref(context, path)} 1;`),
    ),
  ];
}

/** The folder of a page or of a file: `/bg/material/` of `/bg/material/x/`, which is also that of itself. */
function getFolder(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'files' ? '/files/' : `/${first}/${second}/`;
}

/** Pages of what is gone differ in their address only, so one of the folder's tells it for all. */
function toGoneRules(context: SiteContext, gone: readonly string[]): readonly string[] {
  const [first] = gone;
  if (first === undefined) return [];
  return [
    `ErrorDocument 410 "${toHref(context, first)}index.html"`,
    ...gone.map((path) => `RedirectMatch 410 "${toPattern(context, path)}"`),
  ];
}

/** Only the address itself: what is asked for below it, `index.html` too, stays as it is. */
function toPattern(context: SiteContext, path: string): string {
  return `^${toHref(context, path).replace(/[.+?^$()[\]{}|\\*]/gu, '\\$&')}$`;
}

function planLines(context: SiteContext, path: string, lines: readonly string[]): PlannedOutput {
  return planText(context, path, lines.map((line) => `${line}\n`).join(''));
}
