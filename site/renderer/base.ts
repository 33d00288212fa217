/**
 * Stands in the compiled site for the path that the site lies under: the path is known only when a site
 * is opened. Astro writes it wherever a page loads an asset.
 */
export const BASE_PLACEHOLDER = '/__closer_base__';

/** Types whose bytes may hold the placeholder. */
const TEXT = /^(text\/|application\/(json|javascript|xml))/u;

/** Puts the site's real base in place of the placeholder, as bytes. */
export function encodeWithBase(text: string, base: string): Uint8Array {
  return new TextEncoder().encode(text.replaceAll(BASE_PLACEHOLDER, base));
}

/** The same for bytes of a media type. Those that are no text stay as they are. */
export function setBase(bytes: Uint8Array, type: string, base: string): Uint8Array {
  if (!TEXT.test(type)) return bytes;
  return encodeWithBase(new TextDecoder().decode(bytes), base);
}
