import type { Locale } from '../../../shared/locales.ts';

/**
 * Whose habits numbers and dates follow: English readers here are Europeans, who write 1 December and
 * not December 1.
 */
const FORMAT_TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  mk: 'mk',
  bg: 'bg',
  ro: 'ro',
  hu: 'hu',
};

/**
 * Makes a formatter at a language's first use and keeps it: making one costs a thousand times as much as
 * using it, and a publish formats a million values. `make` gets the tag whose habits are followed.
 */
export function oncePerLocale<Formatter>(
  make: (tag: string) => Formatter,
): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale) => {
    const known = made.get(locale) ?? make(FORMAT_TAGS[locale]);
    made.set(locale, known);
    return known;
  };
}
