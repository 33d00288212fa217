import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import sharp from 'sharp';
import { getPictures } from '../library/get-pictures.ts';
import { getVariantPath, getVariantWidths } from '../views/build-picture.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** Quality of WebP, 0 to 100: photographs stay sharp, covers stay small. */
const QUALITY = 76;

/** Covers and logos in the widths that pages name. */
export function planVariants(context: SiteContext, readMedia: ReadMedia): readonly PlannedOutput[] {
  return getPictures(context.library).flatMap(({ file, entry }) =>
    getVariantWidths(file).map((width) => ({
      path: getVariantPath(file, width),
      kind: 'media' as const,
      about: `${entry.type} ${entry.id}`,
      getKey: () => context.digest(`${file.sha256} ${width} ${QUALITY}`),
      make: async () => ({
        status: 200,
        type: 'image/webp',
        headers: { 'cache-control': 'public, max-age=31536000, immutable' },
        body: await makeVariant(await readMedia(file.sha256), width),
      }),
    })),
  );
}

async function makeVariant(source: Uint8Array, width: number): Promise<Uint8Array> {
  return await sharp(source).rotate().resize({ width }).webp({ quality: QUALITY }).toBuffer();
}
