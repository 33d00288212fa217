import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Period } from '@closer/shared/content/fuzzy-date.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { t } from '../i18n/t.ts';

/**
 * `December 2015 – August 2017`, `from 2015`, `until 2017`, with the length in months only where the source states it;
 * null where nothing is known.
 */
export function formatPeriod(locale: Locale, period: Period): string | null {
  const say = t(locale);
  const dates = formatDates(locale, period);
  if (period.statedMonths === null) return dates;
  const months = say('period.months', { count: period.statedMonths });
  return dates === null ? months : `${dates} (${months})`;
}

function formatDates(locale: Locale, { start, end }: Period): string | null {
  const say = t(locale);
  const write = (value: string) => formatPartialDate(locale, value);
  if (start !== null && start === end) return write(start);
  if (start !== null && end !== null)
    return say('period.range', { start: write(start), end: write(end) });
  if (start !== null) return say('period.from', { start: write(start) });
  return end === null ? null : say('period.until', { end: write(end) });
}

/** When a good practice was done. One that became a regular service has no end: it says since when. */
export function formatPractice(
  locale: Locale,
  { period, regularService }: Pick<CaseStudy, 'period' | 'regularService'>,
): string | null {
  if (!regularService) return period === null ? null : formatPeriod(locale, period);
  const start = period?.start ?? null;
  return start === null
    ? t(locale)('caseStudy.regular')
    : t(locale)('caseStudy.regularSince', { start: formatPartialDate(locale, start) });
}
