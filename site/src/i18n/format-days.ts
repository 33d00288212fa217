import type { Locale } from '../../../shared/locales.ts';
import { oncePerLocale } from './once-per-locale.ts';

const UTC = 'UTC';

const formats = oncePerLocale((tag) => ({
  one: new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: UTC,
  }),
  range: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: UTC }),
  month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: UTC }),
  monthName: new Intl.DateTimeFormat(tag, { month: 'short', timeZone: UTC }),
  dayOfMonth: new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: UTC,
  }),
  weekday: new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: UTC }),
  shortWeekday: new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: UTC }),
  clock: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: UTC }),
}));

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Bulgarian and Macedonian write the word for year after it: the two never stand on two lines. The thin spaces that Unicode
 * has beside it and around a dash are in no typeface of the site.
 */
const tidy = (text: string): string =>
  text.replaceAll('\u2009', ' ').replace(/[ \u202F]г\./gu, '\u00A0г.');

/** `Monday, 5 October 2026`, `5 – 9 October 2026`: one day, or the first and the last. */
export function formatDays(locale: Locale, first: string, last: string): string {
  const { one, range } = formats(locale);
  return tidy(
    first === last ? one.format(toDate(first)) : range.formatRange(toDate(first), toDate(last)),
  );
}

/** `October 2026` of `2026-10`. */
export function formatMonth(locale: Locale, month: string): string {
  return capitalise(tidy(formats(locale).month.format(toDate(`${month}-01`))));
}

/** `Oct` of a day. A language that counts its months has the number. */
export function formatShortMonth(locale: Locale, day: string): string {
  return formats(locale).monthName.format(toDate(day));
}

/** `Monday 5 October`, for who reads a month as a list. */
export function formatDayOfMonth(locale: Locale, day: string): string {
  return capitalise(formats(locale).dayOfMonth.format(toDate(day)));
}

/** Long and short name of the weekday of a day. */
export function formatWeekday(locale: Locale, day: string): { long: string; short: string } {
  const { weekday, shortWeekday } = formats(locale);
  return {
    long: weekday.format(toDate(day)),
    short: shortWeekday.format(toDate(day)),
  };
}

/** `09:30`, as the language writes hours. */
export function formatClock(locale: Locale, time: string): string {
  return formats(locale).clock.format(new Date(`1970-01-01T${time}:00Z`));
}

/** At the head of a line a month or weekday stands with a capital, also where languages write them small. */
function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
