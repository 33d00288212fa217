import type { Snapshot } from '@closer/shared/snapshot/snapshot.ts';
import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { expect, test } from 'vitest';
import { readFixtureMedia } from '../../../tests/fixtures/media.ts';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildRoutes } from '../views/build-routes.ts';
import { buildOutputs } from './build-outputs.ts';
import { planCalendars } from './plan-calendars.ts';

async function readAll(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(
    planCalendars(buildFixtureContext(snapshot)).map(async ({ path, make }) => {
      const { body, type } = await make();
      expect(type).toBe('text/calendar; charset=utf-8');
      const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
      return [path, text.replaceAll('\r\n ', '')] as const;
    }),
  );
  return new Map(all);
}

const calendars = await readAll(buildFixtureSnapshot());
const read = (path: string): string => calendars.get(path) ?? '';
const pick = (name: string, text: string): readonly string[] =>
  Array.from(text.matchAll(new RegExp(`^${name}[;:](.*)\r$`, 'gmu')), ([, value = '']) => value);

test('there is a calendar of each dated event, of each country and campaign, and of all', () => {
  expect([...calendars.keys()].filter((path) => path.startsWith('/en/'))).toEqual([
    '/en/events/events.ics',
    '/en/event/training-for-facilitators/event.ics',
    '/en/event/days-of-neighbours/event.ics',
    '/en/event/night-of-stories/event.ics',
    '/en/event/evening-of-songs/event.ics',
    '/en/event/open-doors/event.ics',
    '/en/event/closing-conference/event.ics',
    '/en/campaign/week-of-social-inclusion/events.ics',
    '/en/campaign/kozelebb/events.ics',
    '/en/place/bulgaria/events.ics',
    '/en/place/north-macedonia/events.ics',
  ]);
  expect(calendars.size).toBe(11 * LOCALE_CODES.length);
});

test('past and cancelled events stay, and those without a date are in no calendar', () => {
  expect(pick('UID', read('/en/events/events.ics'))).toEqual([
    'event-past@closer.event',
    'event-doors@closer.event',
    'event-cancelled@closer.event',
    'event-night@closer.event',
    'event-days@closer.event',
    'event-call@closer.event',
  ]);
  expect(pick('UID', read('/en/campaign/week-of-social-inclusion/events.ics'))).toHaveLength(2);
});

test('an event has the same id, hours and number in every language, and its own words', () => {
  const english = read('/en/event/open-doors/event.ics');
  const bulgarian = read('/bg/event/otvoreni-vrati/event.ics');
  for (const name of ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND'])
    expect(pick(name, bulgarian)).toEqual(pick(name, english));
  expect(pick('SUMMARY', bulgarian)).toEqual(['LANGUAGE=bg:Ден на отворените врати']);
  expect(pick('SUMMARY', read('/hu/event/open-doors/event.ics'))).toEqual([
    'LANGUAGE=en:Open doors',
  ]);
  expect(pick('LOCATION', english)).toEqual([String.raw`Hall 1\, 1 Main Street\, Sofia`]);
  expect(pick('URL', english)).toEqual(['https://closer.example.org/en/event/open-doors/']);
  expect(pick('DESCRIPTION', english)[0]).toContain('https://example.org/live');
});

test('what is cancelled says so in its status and before its title', () => {
  const text = read('/hu/event/evening-of-songs/event.ics');
  expect(pick('STATUS', text)).toEqual(['CANCELLED']);
  expect(pick('SUMMARY', text)).toEqual(['LANGUAGE=en:Elmarad: Evening of songs']);
  expect(pick('LOCATION', text)).toEqual(['https://example.org/songs']);
});

test('a later publication has a higher number, and nothing else changes of other events', async () => {
  const snapshot = buildFixtureSnapshot();
  const later = await readAll({
    ...snapshot,
    entries: snapshot.entries.map((each) =>
      each.entry.id === 'event-doors' ? { ...each, publishedAt: '2026-03-01T10:00:01.000Z' } : each,
    ),
  });
  const number = (all: ReadonlyMap<string, string>) =>
    Number(pick('SEQUENCE', all.get('/en/event/open-doors/event.ics') ?? '')[0]);
  expect(number(later) - number(calendars)).toBe(1);
  expect(number(calendars)).toBeLessThan(2 ** 31);
  const changed = [...later].filter(([path, text]) => text !== read(path)).map(([path]) => path);
  expect(changed.filter((path) => path.startsWith('/en/'))).toEqual([
    '/en/events/events.ics',
    '/en/event/open-doors/event.ics',
    '/en/campaign/week-of-social-inclusion/events.ics',
    '/en/place/bulgaria/events.ics',
  ]);
});

test('equal content gives equal bytes on any day', () => {
  const tomorrow = buildFixtureContext(buildFixtureSnapshot(), undefined, '2028-01-01');
  const keys = planCalendars(tomorrow).map(({ path, getKey }) => [path, getKey()]);
  const today = planCalendars(buildFixtureContext(buildFixtureSnapshot()));
  expect(keys).toEqual(today.map(({ path, getKey }) => [path, getKey()]));
});

test('a program that follows a former address is led on, or gets the calendar itself', async () => {
  const context = buildFixtureContext(buildFixtureSnapshot());
  const outputs = buildOutputs(context, buildRoutes(context), readFixtureMedia);
  const moved = outputs.find(({ path }) => path === '/en/event/open-day/event.ics');
  const output = await moved?.make();
  expect(output).toMatchObject({
    status: 301,
    type: 'text/calendar; charset=utf-8',
    headers: { location: '/en/event/open-doors/event.ics' },
  });
  const body = output?.body instanceof Uint8Array ? new TextDecoder().decode(output.body) : '';
  expect(body.replaceAll('\r\n ', '')).toBe(read('/en/event/open-doors/event.ics'));
});

test('a calendar that is followed stays when its events have no date any more, and one of an event does not', async () => {
  const snapshot = buildFixtureSnapshot();
  const entries = snapshot.entries.map((each) =>
    each.entry.type === 'event' ? { ...each, entry: { ...each.entry, startDate: null } } : each,
  );
  const empty = await readAll({ ...snapshot, entries });
  const followed = [...calendars.keys()].filter((path) => path.endsWith('/events.ics'));
  expect([...empty.keys()]).toEqual(followed);
  for (const path of followed) {
    expect(pick('X-WR-CALNAME', empty.get(path) ?? '')).toEqual(pick('X-WR-CALNAME', read(path)));
    expect(empty.get(path)).not.toContain('VEVENT');
  }
});
