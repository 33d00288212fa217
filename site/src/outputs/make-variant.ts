import sharp, { type Sharp } from 'sharp';
import type { Variant } from '../views/picture-variants.ts';

/** Pixels of a source; the CMS takes no larger ones. */
const MAX_PIXELS = 50_000_000;
const MAX_SECONDS = 60;
/** Sources unpacked at once: one may take 200 MB. */
const AT_ONCE = 2;

/**
 * How each format is written. What stands here decides the bytes, so it is part of their key. AVIF is made with
 * little effort: the usual takes fifteen times as long for a twentieth of the bytes.
 */
const RECIPES = {
  avif: { quality: 52, effort: 1 },
  webp: { quality: 76, effort: 4 },
  jpg: { quality: 78, mozjpeg: true },
  png: { palette: true, quality: 90, effort: 7 },
} as const;

/** Everything the bytes of a variant depend on beside its source. */
export function getRecipe({ width, format }: Variant): string {
  return `${width} ${format} ${JSON.stringify(RECIPES[format])} ${sharp.versions.sharp}`;
}

function write(picture: Sharp, format: Variant['format']): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif(RECIPES.avif);
    case 'webp':
      return picture.webp(RECIPES.webp);
    case 'jpg':
      return picture.jpeg(RECIPES.jpg);
    case 'png':
      return picture.png(RECIPES.png);
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for one of the few places, does the work and gives the place on. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/**
 * One variant of a picture: upright, in sRGB, without what its source carries beside pixels. Equal sources and
 * recipes give equal bytes. Throws what sharp throws for a source that does not unpack.
 */
export async function makeVariant(
  readSource: () => Promise<Uint8Array>,
  variant: Variant,
): Promise<Uint8Array> {
  return await inTurn(async () => {
    const picture = sharp(await readSource(), { limitInputPixels: MAX_PIXELS })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize({ width: variant.width, withoutEnlargement: true });
    return await write(picture, variant.format).toBuffer();
  });
}
