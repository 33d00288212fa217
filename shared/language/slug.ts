import type { Locale } from '../locales.ts';
import { romanise } from './romanise.ts';

/** Longest slug, in characters. */
const MAX_LENGTH = 80;

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. */
function toFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const wordEnd = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, wordEnd > 0 ? wordEnd : MAX_LENGTH);
}

/**
 * The part of an address that stands for a title: Latin letters, digits and single hyphens, 1 to 80
 * characters, cut at a word. Equal text and locale give equal slugs. A text without a letter or digit
 * that can be romanised (an emoji, Georgian) gives `text-` and a fingerprint of it, so that it is never
 * empty and two such titles rarely meet. Uniqueness among entries is the caller's.
 */
export function toSlug(text: string, locale: Locale): string {
  const slug = romanise(text, locale)
    .replace(/(?<=[a-z0-9])['’ʼ`´](?=[a-z0-9])/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? `text-${toFingerprint(text)}` : cutAtWord(slug);
}
