import type { Duration, Range } from '../../../shared/content/range.ts';
import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';
import { t } from './t.ts';

const numbers = oncePerLocale((tag) => new Intl.NumberFormat(tag));

const UNITS = { minutes: 'minute', hours: 'hour', days: 'day' } as const;

const units = {
  minutes: oncePerLocale((tag) => toUnitFormat(tag, 'minutes')),
  hours: oncePerLocale((tag) => toUnitFormat(tag, 'hours')),
  days: oncePerLocale((tag) => toUnitFormat(tag, 'days')),
} as const;

function toUnitFormat(tag: string, unit: Duration['unit']): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: 'unit', unit: UNITS[unit], unitDisplay: 'long' });
}

/** `8–20`, `at least 8`, `at most 20`; null where neither end is known. */
export function formatRange(locale: Locale, range: Range): string | null {
  return formatEnds(locale, range, numbers(locale));
}

/** `60–90 minutes`, `at least 2 hours`, in the plural form of the language; null where neither end is known. */
export function formatDuration(locale: Locale, duration: Duration): string | null {
  return formatEnds(locale, duration, units[duration.unit](locale));
}

function formatEnds(
  locale: Locale,
  { min, max }: Range,
  formatter: Intl.NumberFormat,
): string | null {
  // A range of equal ends would be written as an approximation: `~60 minutes`.
  if (min !== null && min === max) return formatter.format(min);
  if (min !== null && max !== null) return formatter.formatRange(min, max);
  if (min !== null) return t(locale)('quantity.min', { value: formatter.format(min) });
  if (max !== null) return t(locale)('quantity.max', { value: formatter.format(max) });
  return null;
}
