import type { Locale } from '@closer/shared/locales.ts';
import { oncePerLocale } from '../i18n/once-per-locale.ts';

const collators = oncePerLocale((tag) => new Intl.Collator(tag, { numeric: true }));
const letters = oncePerLocale((tag) => new Intl.Collator(tag, { sensitivity: 'base' }));

/** The alphabet of a language. */
export function getCollator(locale: Locale): Intl.Collator {
  return collators(locale);
}

/** Tells whether two letters are one in the alphabet of a language: á is a in Hungarian, ö is not o. */
export function isSameLetter(locale: Locale, a: string, b: string): boolean {
  return letters(locale).compare(a, b) === 0;
}
