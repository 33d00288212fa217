import type { Event } from '@closer/shared/content/event.ts';
import { addDays, getEventDays } from '../library/event-days.ts';
import type { ClockMoment, When } from './write-calendar.ts';

/**
 * When an event is, for calendars; null where its first day is not known. No hour is made up: an event of one day without an end
 * has none, one of several days fills the last, and an end without a beginning leaves whole days.
 */
export function getWhen(
  event: Pick<Event, 'startDate' | 'startTime' | 'endDate' | 'endTime' | 'timeZone'>,
): When | null {
  const days = getEventDays(event);
  if (days === null) return null;
  if (event.startTime === null) return { kind: 'days', ...days };
  const start = { day: days.first, time: event.startTime };
  return {
    kind: 'hours',
    start,
    end: getEnd(start, days.last, event.endTime),
    zone: event.timeZone,
  };
}

/** An end that is not after the beginning is left out: programs refuse the whole calendar for it. */
function getEnd(start: ClockMoment, last: string, endTime: string | null): ClockMoment | null {
  if (endTime === null) return last === start.day ? null : { day: addDays(last, 1), time: '00:00' };
  return last > start.day || endTime > start.time ? { day: last, time: endTime } : null;
}
