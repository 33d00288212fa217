import type { LinkView, PictureView, RichTextView, TextView } from './frame-view.ts';
import type { DownloadView, LicenceView } from './material-view.ts';

/** One form of an identity asset. */
export interface VariantView {
  readonly key: string;
  /** What it is made for, in short: `For dark backgrounds, Macedonian, A4`. */
  readonly label: string;
  /** What it looks like; null where its files are no pictures. */
  readonly preview: PictureView | null;
  /** Ground that the preview must stand on to be seen. */
  readonly ground: 'light' | 'dark';
  readonly downloads: readonly DownloadView[];
}

/** An identity asset as its campaign's page shows it. */
export interface AssetView {
  readonly key: string;
  readonly link: LinkView;
  /** `Logo`, in the page's language. */
  readonly kind: string;
  readonly sample: boolean;
  readonly summary: TextView | null;
  readonly usageRules: RichTextView | null;
  readonly licence: LicenceView;
  readonly variants: readonly VariantView[];
  /** Link to the asset's own page with all its forms; null where all are here. */
  readonly all: LinkView | null;
}
