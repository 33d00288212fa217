import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { cleanSvg } from './clean-svg.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Bytes. A drawing above this is a scan in disguise, and no phone draws it in time. */
const MAX_BYTES = 5 * 1024 ** 2;

/**
 * Puts the clean copy of an SVG drawing in its place, after drawing it once: parts that use each
 * other without end would hang a browser just as well.
 * @returns why it is refused, or null
 */
export async function cleanDrawing(path: string): Promise<Refusal | null> {
  const bytes = await readFile(path);
  if (bytes.length > MAX_BYTES) {
    return refuse('upload.too-large', { limit: MAX_BYTES / 1024 ** 2 });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('upload.text.encoding');
  }
  const result = cleanSvg(text);
  if (!('svg' in result)) return result;
  const clean = Buffer.from(result.svg);
  try {
    await sharp(clean).stats();
  } catch {
    return refuse('upload.svg.broken');
  }
  await writeFile(path, clean);
  return null;
}
