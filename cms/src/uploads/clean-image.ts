import { readFile, rename } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { refuse, type Refusal } from './refusal.ts';

/** 50 megapixels: a double page in print resolution is 35. All frames of a moving picture count. */
export const MAX_PIXELS = 50_000_000;
/** A side longer than this is a mistake or an attack. */
const MAX_SIDE = 16_000;

/** Decided by what the header states, before a single pixel is unpacked. */
function checkHeader({ width, height, pages = 1 }: Metadata): Refusal | null {
  if (width * height * pages > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) {
    return refuse('upload.image.pixels', { width, height, megapixels: MAX_PIXELS / 1_000_000 });
  }
  return pages > 1 ? refuse('upload.image.animated') : null;
}

/** Whether a file carries anything beside its pixels: where it was taken, by whom, with which colours. */
function isBare({ exif, xmp, iptc, icc, orientation, comments }: Metadata): boolean {
  const extras = [exif, xmp, iptc, icc, comments].filter((extra) => extra !== undefined);
  return extras.length === 0 && (orientation ?? 1) === 1;
}

/** `VP8L` is the part of a WebP that holds pixels without loss. */
async function isLossless(path: string): Promise<boolean> {
  return (await readFile(path)).subarray(0, 64).includes('VP8L');
}

/**
 * How the clean copy is written; null where the file may stay as it is. JPEG and PNG are always written
 * anew, so that nothing hides behind their end. WebP and AVIF lose quality or take a gigabyte when
 * written anew, so they are only if they carry more than pixels.
 */
async function chooseWriter(
  path: string,
  metadata: Metadata,
): Promise<((pixels: Sharp) => Sharp) | null> {
  switch (metadata.format) {
    case 'jpeg':
      // Coded in one pass: an optimised code table would hold all of a big picture in memory.
      return (pixels) =>
        pixels.jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false });
    case 'png':
      return (pixels) => pixels.png();
    case 'webp': {
      if (isBare(metadata)) return null;
      const lossless = await isLossless(path);
      return (pixels) => pixels.webp({ quality: 90, effort: 2, lossless });
    }
    default:
      return isBare(metadata) ? null : (pixels) => pixels.avif({ quality: 80, effort: 1 });
  }
}

/**
 * Unpacks a picture and puts a clean copy in its place: upright, in sRGB, without EXIF, GPS, XMP or
 * colour profile. A picture for print in four colours becomes one for screens; print files
 * belong into editions, as PDF.
 * @returns why it is refused, or null
 */
export async function cleanImage(path: string): Promise<Refusal | null> {
  try {
    const metadata = await sharp(path, { limitInputPixels: false }).metadata();
    const refusal = checkHeader(metadata);
    if (refusal !== null) return refusal;
    const pixels = sharp(path, { limitInputPixels: MAX_PIXELS, sequentialRead: true });
    const write = await chooseWriter(path, metadata);
    if (write === null) {
      await pixels.stats();
      return null;
    }
    const clean = `${path}.clean`;
    await write(pixels.autoOrient().toColourspace('srgb')).toFile(clean);
    await rename(clean, path);
    return null;
  } catch {
    return refuse('upload.image.broken');
  }
}
