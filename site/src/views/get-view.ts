import { CloserError } from '@closer/shared/errors.ts';
import type { PageView } from './page-view.ts';

type PageName = PageView['page'];

/**
 * The view of the page that is being made: the renderer, or the middleware of the static build, puts it
 * into `locals`. Throws `RenderError` where there is none, or one of another kind of page.
 */
export function getView<Name extends PageName>(
  { locals }: { readonly locals: { readonly view?: PageView } },
  ...names: readonly Name[]
): Extract<PageView, { page: Name }> {
  const { view } = locals;
  const isWanted = (each: PageView): each is Extract<PageView, { page: Name }> =>
    names.some((name) => name === each.page);
  if (view !== undefined && isWanted(view)) return view;
  throw new CloserError(
    'RenderError',
    `A page of kind ${names.join(' or ')} was asked for with ${view === undefined ? 'no view' : `the view of ${view.page}`}: the route table and the route files disagree.`,
  );
}
