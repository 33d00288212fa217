import type { MediaFile } from '@closer/shared/content/media-file.ts';
import { DEFAULT_LOCALE, type Locale } from '@closer/shared/locales.ts';
import { getPicture, getPreview, isDrawing } from '../library/get-pictures.ts';
import type { PageEntry } from '../library/library.ts';
import type { FocusStep, PictureView } from './frame-view.ts';
import {
  getDrawingPath,
  getFallback,
  getVariantPath,
  getVariantWidths,
  MODERN_FORMATS,
  VARIANT_TYPES,
  type Variant,
} from './picture-variants.ts';
import { getLang, toHref, type SiteContext } from './site-context.ts';

/** A picture with its variants; null where the file is none. `alt` is empty for one that decorates. */
export function buildPicture(
  context: SiteContext,
  file: MediaFile | null,
  alt: string,
  lang: string | null,
): PictureView | null {
  if (file === null || file.width === null || file.height === null) return null;
  if (context.library.broken.has(file.sha256)) return null;
  const words = { alt, lang: alt === '' ? null : lang };
  const focus = toFocus(file);
  if (isDrawing(file)) {
    const src = toHref(context, getDrawingPath(file));
    const { width, height } = file;
    return { src, srcset: '', sources: [], width, height, focus, ...words };
  }
  const href = (variant: Variant): string => toHref(context, getVariantPath(file, variant));
  const widths = getVariantWidths(file);
  const largest = widths.at(-1) ?? file.width;
  return {
    src: href(getFallback(file)),
    srcset: '',
    sources: MODERN_FORMATS.map((format) => ({
      type: VARIANT_TYPES[format],
      srcset: widths.map((width) => `${href({ width, format })} ${width}w`).join(', '),
    })),
    width: largest,
    height: Math.max(1, Math.round((file.height * largest) / file.width)),
    focus,
    ...words,
  };
}

/**
 * The cover that editors chose for an entry; else the first page of its file, in the reader's language where there is
 * one. That one decorates: its words are the title beside it. Null where there is neither.
 * @param alt what editors say of their cover, in `lang`
 */
export function buildCover(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
  { alt, lang }: { readonly alt: string; readonly lang: string | null },
): PictureView | null {
  const own = buildPicture(context, getPicture(entry), alt, lang);
  if (own !== null) return own;
  const preview = getPreview(context.library, entry, [getLang(locale), getLang(DEFAULT_LOCALE)]);
  return buildPicture(context, preview, '', null);
}

/** A quarter of the side is as exact as a cut needs to be, and a class can say it. */
const toStep = (share: number): FocusStep =>
  ([0, 25, 50, 75, 100] as const)[Math.round(share / 25)] ?? 50;

function toFocus({ focalPoint }: MediaFile): PictureView['focus'] {
  return focalPoint === null ? null : { x: toStep(focalPoint.x), y: toStep(focalPoint.y) };
}
