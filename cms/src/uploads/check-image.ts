import sharp from 'sharp';
import { refuse, type Refusal } from './refusal.ts';

/** 50 megapixels: a double page in print resolution is 35. All frames of a moving picture count. */
export const MAX_PIXELS = 50_000_000;
/** A side longer than this is a mistake or an attack. */
const MAX_SIDE = 16_000;
const DECODE_SECONDS = 10;

/** Refuses by the size that the header states, before a single pixel is unpacked. */
async function checkImageHeader(path: string): Promise<Refusal | null> {
  const { width, height, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
  const tooBig = width * height * pages > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
  return tooBig
    ? refuse('upload.image.pixels', { width, height, megapixels: MAX_PIXELS / 1_000_000 })
    : null;
}

/** Refuses a picture that is too large to unpack safely or that does not unpack. */
export async function checkImage(path: string): Promise<Refusal | null> {
  try {
    const refusal = await checkImageHeader(path);
    if (refusal !== null) return refusal;
    await sharp(path, { limitInputPixels: MAX_PIXELS })
      .timeout({ seconds: DECODE_SECONDS })
      .stats();
    return null;
  } catch {
    return refuse('upload.image.broken');
  }
}
