import type { EntryPageView } from './entry-page-view.ts';
import type { LinkView } from './frame-view.ts';

/** An organisation of a network. */
export interface MemberView {
  readonly link: LinkView;
  /** `City`, in the page's language; null where nobody has said. */
  readonly kind: string | null;
  /** Where it is, its country last: `Sofia`, `Bulgaria`. */
  readonly places: readonly LinkView[];
}

export interface NetworkView extends EntryPageView<'network'> {
  /** In the editor's order. */
  readonly members: readonly MemberView[];
  /** `11 organisations · 11 countries`; null where there are none. */
  readonly membersLabel: string | null;
  readonly all: LinkView;
}
