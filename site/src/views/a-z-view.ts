import type { CrumbView, FrameView, TextView } from './frame-view.ts';
import type { PagingView } from './paging-view.ts';

/** Titles and terms by letter: what the search form leads to without scripts. */
export interface AToZView {
  readonly page: 'a-z';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  readonly letters: readonly {
    readonly letter: string;
    /** An anchor on this page in a small library, a page of its own in a large one. */
    readonly href: string;
    readonly current: boolean;
    /** `12 entries`, for who cannot see the layout. */
    readonly countLabel: string;
  }[];
  readonly groups: readonly {
    readonly letter: string;
    /** `id` of its heading, the target of the anchor. */
    readonly id: string;
    readonly items: readonly {
      readonly href: string;
      readonly title: TextView;
      /** `Manual`, `Organisation`, `Term`. */
      readonly kind: string;
    }[];
  }[];
  readonly paging: PagingView | null;
}
