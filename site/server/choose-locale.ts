import { LOCALE_CODES } from '@closer/shared/locales.ts';
import type { Locale } from '@closer/shared/locales.ts';

/**
 * The language of the site that a reader's browser asks for first (RFC 9110, 12.5.4), or null where it asks for none of
 * ours. `sr-Latn` is not `mk`: only the same language counts, with or without a region.
 */
export function chooseLocale(acceptLanguage: string | undefined): Locale | null {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/u.exec(text)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(weight ?? 1), at };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at);
  for (const { language } of wishes) {
    const locale = LOCALE_CODES.find((code) => code === language);
    if (locale !== undefined) return locale;
  }
  return null;
}
