import type { Event } from '@closer/shared/content/event.ts';

/** First and last day, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of an event; null where the first is not known yet. A last day before the first counts as not said. */
export function getEventDays({
  startDate,
  endDate,
}: Pick<Event, 'startDate' | 'endDate'>): Days | null {
  if (startDate === null) return null;
  return { first: startDate, last: endDate !== null && endDate > startDate ? endDate : startDate };
}

/** Whether an event is over: its last day is before today. One without a date never is. */
export function isOver(event: Pick<Event, 'startDate' | 'endDate'>, today: string): boolean {
  const days = getEventDays(event);
  return days !== null && days.last < today;
}

/** Whether people can still apply: there is a last day for it, it is not over, and the event takes place. */
export function isOpenCall(
  event: Pick<Event, 'applicationDeadline' | 'eventStatus' | 'startDate' | 'endDate'>,
  today: string,
): boolean {
  const { applicationDeadline, eventStatus } = event;
  if (applicationDeadline === null || eventStatus === 'cancelled') return false;
  return applicationDeadline >= today && !isOver(event, today);
}

/** The day that is `count` days later. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** `2026-10` of `2026-10-05`. */
export function getMonth(day: string): string {
  return day.slice(0, 7);
}
