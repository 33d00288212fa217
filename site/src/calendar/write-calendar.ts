import { addDays, type Days } from '../library/event-days.ts';
import { toContentLine, toTextLine, toTextListLine } from './content-line.ts';
import { getTimeZoneBlock } from './time-zone.ts';

/** A moment on the clock of some time zone. */
export interface ClockMoment {
  /** `2026-10-05`. */
  readonly day: string;
  /** `09:30`. */
  readonly time: string;
}

/** When something is: whole days, or from a moment to another one of the same clock. */
export type When =
  | ({ readonly kind: 'days' } & Days)
  | {
      readonly kind: 'hours';
      readonly start: ClockMoment;
      /** Null: nobody has said. */
      readonly end: ClockMoment | null;
      /** IANA name; null: the clock of wherever it is. */
      readonly zone: string | null;
    };

/** An event as calendars know it. */
export interface CalendarEvent {
  /** The same in every calendar and language. */
  readonly uid: string;
  /** Rises with each publication. */
  readonly sequence: number;
  /** Moment of its publication, ISO 8601 UTC. */
  readonly publishedAt: string;
  readonly when: When;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/** Programs ask a calendar that they follow for news this often. */
const REFRESH = 'PT12H';

/** A calendar must hold something (RFC 5545, 3.6): without events the rules of this zone, which has none. */
const NO_ZONE = 'UTC';

/**
 * A calendar as iCalendar (RFC 5545; name and refreshing as RFC 7986 has them and as programs knew them before it). Equal calendars
 * give equal bytes.
 */
export function writeCalendar({ name, events }: Calendar): string {
  const zones =
    events.length === 0
      ? [NO_ZONE]
      : [...new Set(events.flatMap(({ when }) => getZone(when) ?? []))].sort();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Closer//Calendar//EN',
    'CALSCALE:GREGORIAN',
    toTextLine('NAME', name),
    toTextLine('X-WR-CALNAME', name),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zones.flatMap((zone) => getTimeZoneBlock(zone) ?? []),
    ...events.flatMap(toEventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function toEventLines(event: CalendarEvent): readonly string[] {
  const { location, categories } = event;
  const published = toUtc(event.publishedAt);
  return [
    'BEGIN:VEVENT',
    toContentLine('UID', event.uid),
    `DTSTAMP:${published}`,
    `LAST-MODIFIED:${published}`,
    `SEQUENCE:${event.sequence}`,
    ...toWhenLines(event.when),
    `STATUS:${event.status}`,
    // A public event is no reason to call its reader busy.
    'TRANSP:TRANSPARENT',
    toTextLine(`SUMMARY;LANGUAGE=${event.lang}`, event.title),
    ...(location === null ? [] : [toTextLine('LOCATION', location)]),
    toTextLine('DESCRIPTION', event.description),
    toContentLine('URL', event.url),
    ...(categories.length === 0 ? [] : [toTextListLine('CATEGORIES', categories)]),
    'END:VEVENT',
  ];
}

/** The end of whole days is the day after the last: iCalendar's ends are not part of what they end. */
function toWhenLines(when: When): readonly string[] {
  if (when.kind === 'days')
    return [
      `DTSTART;VALUE=DATE:${toBasic(when.first)}`,
      `DTEND;VALUE=DATE:${toBasic(addDays(when.last, 1))}`,
    ];
  const zone = getZone(when);
  const line = (name: string, { day, time }: ClockMoment) =>
    `${name}${zone === null ? '' : `;TZID=${zone}`}:${toBasic(day)}T${toBasic(time)}00`;
  return [line('DTSTART', when.start), ...(when.end === null ? [] : [line('DTEND', when.end)])];
}

/** The zone whose rules the calendar carries; a name that nobody knows would stop programs from reading it. */
function getZone(when: When): string | null {
  if (when.kind === 'days' || when.zone === null) return null;
  return getTimeZoneBlock(when.zone) === null ? null : when.zone;
}

const toBasic = (text: string): string => text.replace(/[-:]/gu, '');

/** `20260301T100000Z` of an ISO moment. */
function toUtc(moment: string): string {
  return `${toBasic(new Date(moment).toISOString().slice(0, 19))}Z`;
}
