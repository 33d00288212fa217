import type { FrameView, LinkView } from './frame-view.ts';

/** 404, one a language and one at the root (`/404.html`). Its words come from the dictionary. */
export interface NotFoundView {
  readonly page: 'not-found';
  readonly frame: FrameView;
  /** Home, library, A-Z. */
  readonly waysOn: readonly LinkView[];
}
