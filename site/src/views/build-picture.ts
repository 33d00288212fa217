import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { PictureView } from './frame-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Widths of the variants, pixels. No variant is wider than its source. */
export const VARIANT_WIDTHS = [320, 640, 1280] as const;

/** Address of one variant of a picture. */
export function getVariantPath(file: MediaFile, width: number): string {
  return `/media/${file.sha256.slice(0, 24)}-${width}.webp`;
}

/** Widths in which a picture is made; none for what is no picture. */
export function getVariantWidths(file: MediaFile): readonly number[] {
  const { width } = file;
  if (width === null || file.height === null) return [];
  const smaller = VARIANT_WIDTHS.filter((each) => each < width);
  return smaller.length === VARIANT_WIDTHS.length ? smaller : [...smaller, width];
}

/** A picture with its variants; null where the file is none. `alt` is empty for one that decorates. */
export function buildPicture(
  context: SiteContext,
  file: MediaFile | null,
  alt: string,
  lang: string | null,
): PictureView | null {
  if (file === null || file.width === null || file.height === null) return null;
  const widths = getVariantWidths(file);
  const largest = widths.at(-1) ?? file.width;
  return {
    src: toHref(context, getVariantPath(file, largest)),
    srcset: widths
      .map((width) => `${toHref(context, getVariantPath(file, width))} ${width}w`)
      .join(', '),
    width: largest,
    height: Math.round((file.height * largest) / file.width),
    alt,
    lang: alt === '' ? null : lang,
  };
}
