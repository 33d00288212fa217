import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

// The works of a library share few dates, and Intl takes long over each.
const written = oncePerLocale((tag) => {
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const known = new Map<string, string>();
  return (value: string): string => {
    const format = value.length === 7 ? month : day;
    const date = new Date(`${value.padEnd(10, '-01')}T00:00:00Z`);
    // Bulgarian and Macedonian write the word for year after it: the two never stand on two lines.
    const text = known.get(value) ?? format.format(date).replace(/ г\./u, '\u00A0г.');
    known.set(value, text);
    return text;
  };
});

/**
 * A date as far as it is known, from `2015`, `2015-12` or `2015-12-31`: `2015`, `December 2015`,
 * `31 December 2015`. A year alone stays bare in every language, since it stands in tiles and filters.
 */
export function formatPartialDate(locale: Locale, value: string): string {
  if (value.length === 4) return value;
  return written(locale)(value);
}
