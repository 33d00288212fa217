import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

const plain = oncePerLocale((tag) => new Intl.NumberFormat(tag));

const kilobytes = oncePerLocale(
  (tag) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
);

const megabytes = oncePerLocale(
  (tag) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
);

/** `65,000` in English, `65.000` in Macedonian and Romanian, `65 000` in Bulgarian and Hungarian. */
export function formatNumber(locale: Locale, value: number): string {
  return plain(locale).format(value);
}

/** Bytes as readers know them: `12 kB`, `2,1 MB`. Decimal units, never below 1 kB. */
export function formatBytes(locale: Locale, bytes: number): string {
  return bytes < 999_500
    ? kilobytes(locale).format(Math.max(1, bytes / 1000))
    : megabytes(locale).format(bytes / 1_000_000);
}

const ratio = oncePerLocale(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
);

/** A contrast as WCAG writes it: `4.53 : 1`. */
export function formatContrast(locale: Locale, contrast: number): string {
  return `${ratio(locale).format(contrast)} : 1`;
}
