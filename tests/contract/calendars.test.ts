import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { getWhen } from '../../site/src/calendar/get-when.ts';
import { writeCalendar, type CalendarEvent } from '../../site/src/calendar/write-calendar.ts';

/** Our calendars, read by a program that shares no code with what writes them and knows no time zone by itself. */

type EventDates = Parameters<typeof getWhen>[0];

const UNKNOWN: EventDates = {
  startDate: null,
  startTime: null,
  endDate: null,
  endTime: null,
  timeZone: null,
};

function makeEvent(dates: Partial<EventDates>, facts: Partial<CalendarEvent> = {}): CalendarEvent {
  const when = getWhen({ ...UNKNOWN, ...dates });
  if (when === null) throw new Error('An event without a date is in no calendar.');
  return {
    uid: 'abc@closer.event',
    sequence: 3,
    publishedAt: '2026-03-01T10:00:00.000Z',
    when,
    status: 'CONFIRMED',
    title: 'Ден на отворените врати',
    lang: 'bg',
    description: 'Кой, къде, кога.',
    location: null,
    url: 'https://closer.example.org/bg/event/den/',
    categories: [],
    ...facts,
  };
}

function read(...events: readonly CalendarEvent[]) {
  const calendar = ICAL.Component.fromString(writeCalendar({ name: 'Събития', events }));
  for (const each of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(each);
  const found = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { calendar, events: found };
}

function readOne(dates: Partial<EventDates>, facts: Partial<CalendarEvent> = {}): ICAL.Event {
  const [event] = read(makeEvent(dates, facts)).events;
  if (event === undefined) throw new Error('The calendar holds no event.');
  return event;
}

const toUtc = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString();

const EAST = ['Europe/Sofia', 'Europe/Bucharest'];
const MIDDLE = ['Europe/Skopje', 'Europe/Budapest'];

test.each([
  ...EAST.flatMap((zone) => [
    [zone, '2026-03-28', '08:00'],
    [zone, '2026-03-29', '07:00'],
    [zone, '2026-10-24', '07:00'],
    [zone, '2026-10-25', '08:00'],
  ]),
  ...MIDDLE.flatMap((zone) => [
    [zone, '2026-03-28', '09:00'],
    [zone, '2026-03-29', '08:00'],
    [zone, '2026-10-24', '08:00'],
    [zone, '2026-10-25', '09:00'],
  ]),
])('ten on the clock of %s on %s is %s in UTC', (zone, day, hour) => {
  const event = readOne({
    startDate: day,
    startTime: '10:00',
    endTime: '12:30',
    timeZone: zone,
  });
  expect(toUtc(event.startDate)).toBe(`${day}T${hour}:00.000Z`);
  expect(event.startDate.zone.tzid).toBe(zone);
  expect(event.duration.toSeconds()).toBe(2.5 * 3600);
});

test.each([
  { zones: EAST, startDate: '2026-03-28', endDate: '2026-03-29', hours: 11 },
  { zones: EAST, startDate: '2026-10-24', endDate: '2026-10-25', hours: 13 },
  { zones: MIDDLE, startDate: '2026-03-28', endDate: '2026-03-29', hours: 11 },
  { zones: MIDDLE, startDate: '2026-10-24', endDate: '2026-10-25', hours: 13 },
])(
  'a night in $zones from $startDate to $endDate has $hours hours',
  ({ zones, hours, ...days }) => {
    for (const timeZone of zones) {
      const event = readOne({ ...days, startTime: '22:00', endTime: '10:00', timeZone });
      const seconds = event.endDate.toUnixTime() - event.startDate.toUnixTime();
      expect(seconds / 3600).toBe(hours);
    }
  },
);

test('whole days end before the day after the last, over the end of a month and a clock change', () => {
  const one = readOne({ startDate: '2026-10-31' });
  expect([one.startDate.isDate, String(one.startDate), String(one.endDate)]).toEqual([
    true,
    '2026-10-31',
    '2026-11-01',
  ]);
  const many = readOne({ startDate: '2026-10-24', endDate: '2026-10-31' });
  expect([String(many.startDate), String(many.endDate)]).toEqual(['2026-10-24', '2026-11-01']);
  expect(many.duration.toSeconds()).toBe(8 * 86_400);
});

test('no hour is made up', () => {
  const timeZone = 'Europe/Skopje';
  const open = readOne({ startDate: '2026-10-05', startTime: '09:30', timeZone });
  expect(String(open.endDate)).toBe('2026-10-05T09:30:00');
  const untilFive = readOne({ startDate: '2026-10-05', endTime: '17:00', timeZone });
  expect(untilFive.startDate.isDate).toBe(true);
  const days = readOne({
    startDate: '2026-10-05',
    startTime: '09:30',
    endDate: '2026-10-07',
    timeZone,
  });
  expect(String(days.endDate)).toBe('2026-10-08T00:00:00');
});

test('a calendar without events is one, under its name', () => {
  const { calendar, events } = read();
  expect(events).toEqual([]);
  expect(calendar.getFirstPropertyValue('name')).toBe('Събития');
  // RFC 5545, 3.6: one component at least.
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
});

test.each([null, 'Europe/Nowhere'])(
  'hours of the zone %s are those of the clock where one is',
  (timeZone) => {
    const event = readOne({ startDate: '2026-10-05', startTime: '09:30', timeZone });
    expect(String(event.startDate)).toBe('2026-10-05T09:30:00');
    expect(event.startDate.zone.tzid).toBe('floating');
  },
);

test('an end that is not after the beginning does not stop a program from reading', () => {
  const event = readOne({ startDate: '2026-10-05', startTime: '09:30', endTime: '09:00' });
  expect(event.component.hasProperty('dtend')).toBe(false);
});

test('texts come back as they were, whatever signs they hold', () => {
  const title = String.raw`Ден; „отворени“, \n врати: 100 % 💛`;
  const description = `Първо\nВторо, с много думи ${'за съседите и за нас '.repeat(20)}\n\tкрай`;
  const event = readOne(
    { startDate: '2026-10-05' },
    { title, description, location: 'Скопје, бул. „Партизански“; зграда 1' },
  );
  expect(event.summary).toBe(title);
  expect(event.description).toBe(description);
  expect(event.location).toBe('Скопје, бул. „Партизански“; зграда 1');
  expect(readOne({ startDate: '2026-10-05' }, { title: 'a\u0000\u0007b\r\nc' }).summary).toBe(
    'ab\nc',
  );
});

test('a calendar holds every zone once, its name, and each event with its number and status', () => {
  const hours = { startTime: '10:00', timeZone: 'Europe/Sofia' };
  const { calendar, events } = read(
    makeEvent({ startDate: '2026-10-05', ...hours }, { uid: 'a' }),
    makeEvent({ startDate: '2026-10-06', ...hours }, { uid: 'b', status: 'CANCELLED' }),
    makeEvent({ startDate: '2026-10-07', ...hours, timeZone: 'Europe/Skopje' }, { uid: 'c' }),
  );
  expect(
    calendar.getAllSubcomponents('vtimezone').map((each) => each.getFirstPropertyValue('tzid')),
  ).toEqual(['Europe/Skopje', 'Europe/Sofia']);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Събития');
  expect(
    events.map(({ uid, sequence, component }) => [
      uid,
      sequence,
      component.getFirstPropertyValue('status'),
    ]),
  ).toEqual([
    ['a', 3, 'CONFIRMED'],
    ['b', 3, 'CANCELLED'],
    ['c', 3, 'CONFIRMED'],
  ]);
});

test('no line is longer than 75 octets, none ends in half a character, and all end as they must', () => {
  const text = writeCalendar({
    name: 'Събития',
    events: [
      makeEvent(
        { startDate: '2026-10-05' },
        { description: 'Ж💛'.repeat(200), title: 'Ж'.repeat(99) },
      ),
    ],
  });
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
});
