import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { getOffset } from '../calendar/time-zone.ts';
import { formatClock, formatDays } from '../i18n/format-days.ts';
import { formatZone } from '../i18n/format-zone.ts';
import { t } from '../i18n/t.ts';
import { getEventDays, type Days } from '../library/event-days.ts';

type EventDates = Pick<Event, 'startDate' | 'startTime' | 'endDate' | 'endTime' | 'timeZone'>;

/** `Monday, 5 October 2026`, `5 – 9 October 2026`; null where the first day is not known. */
export function formatEventDays(locale: Locale, event: EventDates): string | null {
  const days = getEventDays(event);
  return days === null ? null : formatDays(locale, days.first, days.last);
}

/**
 * `09:30–17:00 (Central European Time)`, `all day`: hours as they are known, with the name of their time; null where nothing is to
 * be said beside the days.
 */
export function formatEventHours(locale: Locale, event: EventDates): string | null {
  const days = getEventDays(event);
  if (days === null) return null;
  const { startTime, endTime } = event;
  const hours = formatHours(locale, days, startTime, endTime);
  if (hours === null) return days.first === days.last ? t(locale)('event.allDay') : null;
  const zones = [
    ...getZoneName(locale, event.timeZone, days.first, startTime),
    ...getZoneName(locale, event.timeZone, days.last, endTime),
  ];
  const names = [...new Set(zones)].join(' / ');
  return names === '' ? hours : `${hours} (${names})`;
}

function formatHours(
  locale: Locale,
  { first, last }: Days,
  start: string | null,
  end: string | null,
): string | null {
  const say = t(locale);
  const write = (time: string) => formatClock(locale, time);
  if (first === last) {
    if (start !== null && end !== null) return `${write(start)}–${write(end)}`;
    if (start !== null) return say('event.from', { time: write(start) });
    return end === null ? null : say('event.until', { time: write(end) });
  }
  const parts = [
    ...(start === null ? [] : [say('event.firstDayFrom', { time: write(start) })]),
    ...(end === null ? [] : [say('event.lastDayUntil', { time: write(end) })]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** A list with the name of a time, empty where there is no time or nobody knows the zone. */
function getZoneName(
  locale: Locale,
  zone: string | null,
  day: string,
  time: string | null,
): readonly string[] {
  if (zone === null || time === null) return [];
  const offset = getOffset(zone, day, time);
  return offset === null ? [] : [formatZone(locale, zone, `${day}T${time}:00${offset}`)];
}

/** `2026-10-05`, or `2026-10-05T09:30:00+03:00` with a time whose zone is known, for machines. */
export function toMachineTime(day: string, time: string | null, zone: string | null): string {
  if (time === null) return day;
  const offset = zone === null ? null : getOffset(zone, day, time);
  return `${day}T${time}:00${offset ?? ''}`;
}
