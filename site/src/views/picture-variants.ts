import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { isDrawing } from '../library/get-pictures.ts';

/** Widths of the variants, pixels. No variant is wider than its source. */
export const VARIANT_WIDTHS = [320, 640, 960, 1440] as const;
/** The one size for browsers that know neither AVIF nor WebP. */
const FALLBACK_WIDTH = 640;

/** How a variant is written. Small first: a browser takes the first that it knows. */
export type VariantFormat = 'avif' | 'webp' | 'jpg' | 'png';

export const VARIANT_TYPES: Readonly<Record<VariantFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** Formats in all widths; the fallback comes beside them. */
export const MODERN_FORMATS = ['avif', 'webp'] as const;

export interface Variant {
  readonly width: number;
  readonly format: VariantFormat;
}

/** Address of one variant of a picture. */
export function getVariantPath(file: MediaFile, { width, format }: Variant): string {
  return `/media/${file.sha256.slice(0, 24)}-${width}.${format}`;
}

/** Address of a drawing. */
export function getDrawingPath(file: MediaFile): string {
  return `/media/${file.sha256.slice(0, 24)}.svg`;
}

/** Widths in which a picture is made; none for what is no picture of pixels. */
export function getVariantWidths(file: MediaFile): readonly number[] {
  const { width } = file;
  if (width === null || file.height === null || isDrawing(file)) return [];
  const smaller = VARIANT_WIDTHS.filter((each) => each < width);
  return smaller.length === VARIANT_WIDTHS.length ? smaller : [...smaller, width];
}

/** What browsers of old take: a photograph stays one, and whatever may be transparent is PNG. */
export function getFallback(file: MediaFile): Variant {
  return {
    width: Math.min(file.width ?? FALLBACK_WIDTH, FALLBACK_WIDTH),
    format: file.mime === 'image/jpeg' ? 'jpg' : 'png',
  };
}

/** Every variant that pages name of a picture. */
export function getVariants(file: MediaFile): readonly Variant[] {
  const widths = getVariantWidths(file);
  if (widths.length === 0) return [];
  return [
    ...MODERN_FORMATS.flatMap((format) => widths.map((width) => ({ width, format }))),
    getFallback(file),
  ];
}
