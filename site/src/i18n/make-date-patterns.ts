import type { Locale } from '@closer/shared/locales.ts';
import type { DatePatterns } from './fill-date.ts';
import { formatPartialDate } from './format-date.ts';

/** A year and a day that no language writes otherwise than so, and that are part of no other number of a date. */
const YEAR = '2222';
const DAY = '28';
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** The patterns of a language, for `fillDate`: made where the site is compiled, which knows all its languages. */
export function makeDatePatterns(locale: Locale): DatePatterns {
  const toPattern = (value: string): string =>
    formatPartialDate(locale, value).replace(YEAR, '{year}').replace(DAY, '{day}');
  return {
    months: MONTHS.map((month) => toPattern(`${YEAR}-${month}`)),
    days: MONTHS.map((month) => toPattern(`${YEAR}-${month}-${DAY}`)),
  };
}
