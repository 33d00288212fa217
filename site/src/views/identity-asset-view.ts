import type { VariantView } from './asset-view.ts';
import type { MotifView } from './build-motif-view.ts';
import type { EntryCardView } from './entry-card-view.ts';
import type { CrumbView, FrameView, LinkView, RichTextView, TextView } from './frame-view.ts';
import type { FactView, LicenceView } from './material-view.ts';
import type { RequestsView } from './requests-view.ts';

export interface IdentityAssetView {
  readonly page: 'identity-asset';
  readonly frame: FrameView;
  readonly crumbs: readonly CrumbView[];
  readonly title: TextView;
  /** `Logo`, in the page's language. */
  readonly kind: string;
  readonly campaign: LinkView | null;
  /** Show a line that says it is a sample made by Closer. */
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly body: RichTextView | null;
  /** Its pattern. */
  readonly motif: MotifView;
  /** All its forms. */
  readonly variants: readonly VariantView[];
  readonly usageRules: RichTextView | null;
  readonly facts: readonly FactView[];
  readonly licence: LicenceView;
  /** Other parts of the same identity. */
  readonly others: readonly EntryCardView[];
  readonly requests: RequestsView | null;
}
