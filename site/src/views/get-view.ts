import { CloserError } from '@closer/shared/errors.ts';
import type { PageView } from './page-view.ts';

type PageName = PageView['page'];

/** The two places where a route finds its view: the renderer gives locals, the static build gives props. */
interface RouteContext {
  readonly locals: { readonly view?: PageView };
  readonly props: { readonly view?: PageView };
}

/**
 * The view of the page that is being made.
 * Throws `RenderError` where there is none, or one of another kind of page.
 */
export function getView<Name extends PageName>(
  context: RouteContext,
  ...names: readonly Name[]
): Extract<PageView, { page: Name }> {
  const view = context.locals.view ?? context.props.view;
  const isWanted = (each: PageView): each is Extract<PageView, { page: Name }> =>
    names.some((name) => name === each.page);
  if (view !== undefined && isWanted(view)) return view;
  throw new CloserError(
    'RenderError',
    `A page of kind ${names.join(' or ')} was asked for with ${view === undefined ? 'no view' : `the view of ${view.page}`}: route table and route files disagree.`,
  );
}
