import type { PagingView } from './paging-view.ts';

/** Pages shown on each side of the current one. */
const NEIGHBOURS = 1;

/** How many pages a list has; an empty list has one. */
export function countPages(items: number, perPage: number): number {
  return Math.max(1, Math.ceil(items / perPage));
}

/**
 * Links to the pages of a list: the first, the last and those around the current one, with gaps between.
 * Null where there is one page.
 * @param toHref address of a page by its number, from 1
 */
export function buildPaging(
  current: number,
  total: number,
  toHref: (page: number) => string,
): PagingView | null {
  if (total < 2) return null;
  const shown = Array.from({ length: total }, (_, at) => at + 1).filter(
    (page) => page === 1 || page === total || Math.abs(page - current) <= NEIGHBOURS,
  );
  return {
    current,
    total,
    previousHref: current > 1 ? toHref(current - 1) : null,
    nextHref: current < total ? toHref(current + 1) : null,
    pages: shown.flatMap((page, at) => {
      const link = {
        number: page,
        label: String(page),
        href: toHref(page),
        current: page === current,
      };
      const before = shown[at - 1];
      return before !== undefined && page - before > 1 ? [null, link] : [link];
    }),
  };
}
