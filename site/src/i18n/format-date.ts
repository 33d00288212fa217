import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

const month = oncePerLocale(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

const day = oncePerLocale(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
);

/**
 * A date as far as it is known, from `2015`, `2015-12` or `2015-12-31`: `2015`, `December 2015`,
 * `31 December 2015`. A year alone stays bare in every language, since it stands in tiles and filters.
 */
export function formatPartialDate(locale: Locale, value: string): string {
  if (value.length === 4) return value;
  const format = value.length === 7 ? month(locale) : day(locale);
  return format.format(new Date(`${value.padEnd(10, '-01')}T00:00:00Z`));
}
