import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { ReadMedia } from '@closer/shared/render/site-renderer.ts';
import sharp from 'sharp';
import { getVariantPath, getVariantWidths } from '../views/build-picture.ts';
import type { SiteContext } from '../views/site-context.ts';
import type { PlannedOutput } from './build-outputs.ts';

/** Quality of WebP, 0 to 100: photographs stay sharp, covers stay small. */
const QUALITY = 76;

/** Covers and logos in the widths that pages name. */
export function planVariants(context: SiteContext, readMedia: ReadMedia): readonly PlannedOutput[] {
  const { materials, organisations } = context.library;
  const pictures = new Map<string, { file: MediaFile; about: string }>();
  for (const { id, cover } of materials)
    if (cover !== null) pictures.set(cover.sha256, { file: cover, about: `material ${id}` });
  for (const { id, logo } of organisations.values())
    if (logo !== null) pictures.set(logo.sha256, { file: logo, about: `organisation ${id}` });
  return [...pictures.values()].flatMap(({ file, about }) =>
    getVariantWidths(file).map((width) => ({
      path: getVariantPath(file, width),
      kind: 'media' as const,
      about,
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
