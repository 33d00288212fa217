import type { FuzzyDate } from '@closer/shared/content/fuzzy-date.ts';
import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { Statistic } from '@closer/shared/content/statistic.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { formatBytes, formatNumber } from '../i18n/format-number.ts';
import { t } from '../i18n/t.ts';

/** `December 2015`, `around 2010`: as exact as the source, never more. */
export function formatDate(locale: Locale, date: FuzzyDate): string {
  const plain = formatPartialDate(locale, date.value);
  return date.qualifier === 'about' ? t(locale)('date.about', { date: plain }) : plain;
}

/** `about 65,000`: the figure in the reader's number format, with what the source says of it. */
export function formatQuantity(
  locale: Locale,
  { value, qualifier }: Pick<Statistic, 'value' | 'qualifier'>,
): string {
  const number = formatNumber(locale, value);
  switch (qualifier) {
    case 'none':
      return number;
    case 'about':
      return t(locale)('quantity.about', { value: number });
    case 'min':
      return t(locale)('quantity.min', { value: number });
    case 'max':
      return t(locale)('quantity.max', { value: number });
  }
}

/** `PDF`, `DOCX`: the ending as people call it. */
export function getFormatName(file: MediaFile): string {
  return file.ext.slice(1).toUpperCase();
}

/** `PDF`, `2.4 MB`, `12 pages`. */
export function describeFile(locale: Locale, file: MediaFile): readonly string[] {
  return [
    getFormatName(file),
    formatBytes(locale, file.size),
    ...(file.pages === null ? [] : [t(locale)('count.page', { count: file.pages })]),
  ];
}
