import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import { getPictures, isDrawing, type LibraryPicture } from '../library/get-pictures.ts';
import {
  getDrawingPath,
  getVariantPath,
  getVariants,
  VARIANT_TYPES,
} from '../views/picture-variants.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { getRecipe, makeVariant } from './make-variant.ts';

/** The address holds a digest: the bytes behind it never change. */
const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };
/** Headers are part of what a key promises. */
const SAID = JSON.stringify(FOR_EVER);

/** Pictures in the widths and formats that pages name; drawings as they are. */
export function planVariants(context: SiteContext, readMedia: ReadMedia): readonly PlannedOutput[] {
  return getPictures(context.library).flatMap((picture) =>
    isDrawing(picture.file)
      ? [planDrawing(context, picture)]
      : planPixels(context, picture, readMedia),
  );
}

function planDrawing(context: SiteContext, { file, entry }: LibraryPicture): PlannedOutput {
  return {
    path: getDrawingPath(file),
    kind: 'variant',
    about: `${entry.type} ${entry.id}`,
    getKey: () => context.digest(`${file.sha256} ${SAID}`),
    make: () => ({
      status: 200,
      type: file.mime,
      headers: FOR_EVER,
      body: { sha256: file.sha256 },
    }),
  };
}

function planPixels(
  context: SiteContext,
  { file, entry }: LibraryPicture,
  readMedia: ReadMedia,
): readonly PlannedOutput[] {
  return getVariants(file).map((variant) => ({
    path: getVariantPath(file, variant),
    kind: 'variant',
    about: `${entry.type} ${entry.id}`,
    getKey: () => context.digest(`${file.sha256} ${getRecipe(variant)} ${SAID}`),
    make: async () => ({
      status: 200,
      type: VARIANT_TYPES[variant.format],
      headers: FOR_EVER,
      body: await makeVariant(() => readMedia(file.sha256), variant),
    }),
  }));
}
