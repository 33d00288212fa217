import type { Redirect } from '../library/get-redirects.ts';
import type { Route } from '../views/build-routes.ts';

/**
 * Parts of lists that readers have met and that hold nothing any more, as a month without events or the last page of a list:
 * each leads to the nearest list around it. Pages of entries are no parts of lists: they know themselves what became of them.
 *
 * @param formerPaths addresses of pages, live or not
 */
export function getEmptiedLists(
  routes: readonly Route[],
  formerPaths: readonly string[],
): readonly Redirect[] {
  const live = new Set(routes.filter(({ status }) => status === 200).map(({ path }) => path));
  const isPartOfList = (path: string): boolean => {
    const [, locale = '', list = ''] = path.split('/');
    return list !== '' && live.has(`/${locale}/${list}/`);
  };
  return formerPaths
    .filter((path) => !live.has(path) && isPartOfList(path))
    .map((from) => ({ from, to: findAround(live, from) }));
}

/** Ends at the list itself, which is there. */
function findAround(live: ReadonlySet<string>, path: string): string {
  let around = path;
  do around = around.replace(/[^/]+\/$/u, '');
  while (!live.has(around));
  return around;
}
