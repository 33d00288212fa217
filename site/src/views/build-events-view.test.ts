import { LOCALE_CODES } from '@closer/shared/locales.ts';
import { expect, test } from 'vitest';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import type { EventPart } from '../library/build-event-parts.ts';
import { buildEventMonthView } from './build-event-month-view.ts';
import { buildEventsView } from './build-events-view.ts';
import { buildRoutes } from './build-routes.ts';

const context = buildFixtureContext(buildFixtureSnapshot());
const take = (facet: EventPart['facet'], value = ''): EventPart => {
  const part = context.library.eventParts.find(
    (each) => each.facet === facet && each.value === value,
  );
  if (part === undefined) throw new Error(`There is no part ${String(facet)} ${value}.`);
  return part;
};
const toTitles = (cards: readonly { readonly title: { readonly text: string } }[]) =>
  cards.map(({ title }) => title.text);

test('lists each event once: calls by their deadline, what comes by its day, and what has no date', () => {
  const view = buildEventsView(context, 'en', take(null));
  expect(toTitles(view.calls)).toEqual(['Training for facilitators']);
  expect(toTitles(view.comingUp)).toEqual([
    'Open doors',
    'Evening of songs',
    'Night of stories',
    'Days of neighbours',
  ]);
  expect(toTitles(view.undated)).toEqual(['A talk', 'Walk through the quarter']);
});

test('keeps past events out of the way, on the pages of their months', () => {
  const view = buildEventsView(context, 'en', take(null));
  expect(view.months.map(({ label, countLabel }) => `${label}: ${countLabel}`)).toEqual([
    'October 2026: 4 events',
    'November 2026: 1 event',
    'March 2027: 1 event',
  ]);
  expect(view.pastMonths).toEqual([
    {
      href: '/en/events/2026-09/',
      label: 'September 2026',
      lang: null,
      countLabel: '1 event',
    },
  ]);
});

test('moves an event to the past when its day is over', () => {
  const later = buildFixtureContext(buildFixtureSnapshot(), undefined, '2026-10-06');
  const [all] = later.library.eventParts;
  if (all === undefined) throw new Error('There are events.');
  const view = buildEventsView(later, 'en', all);
  expect(toTitles(view.comingUp)[0]).toBe('Evening of songs');
  expect(view.pastMonths.map(({ label }) => label)).toEqual(['October 2026', 'September 2026']);
});

test('closes a call on the day after its deadline', () => {
  const late = buildFixtureContext(buildFixtureSnapshot(), undefined, '2026-12-16');
  const [all] = late.library.eventParts;
  if (all === undefined) throw new Error('There are events.');
  const view = buildEventsView(late, 'en', all);
  expect(view.calls).toEqual([]);
  expect(toTitles(view.comingUp)).toContain('Training for facilitators');
});

test('narrows down by country, kind, language, access and cost', () => {
  const { facets } = buildEventsView(context, 'en', take(null));
  expect(
    facets.map(({ label, values }) => [label, values.map((each) => `${each.label} ${each.count}`)]),
  ).toEqual([
    ['Country', ['Bulgaria 3', 'North Macedonia 2']],
    ['Type of event', ['Public event 1', 'Training 1']],
    [
      'Languages spoken there',
      ['Bulgarian 2', 'English 1', 'Hungarian 1', 'Macedonian 1', 'Romany 1'],
    ],
    ['Access', ['Step-free access 1']],
    ['Cost', ['Free of charge 1']],
  ]);
  const bulgaria = buildEventsView(context, 'mk', take('country', 'bulgaria'));
  expect(bulgaria.title.text).toBe('Бугарија');
  expect(bulgaria.all?.href).toBe('/mk/events/');
  expect(bulgaria.calendar?.href).toBe('/mk/place/bulgaria/events.ics');
  expect(buildEventsView(context, 'mk', take('cost', 'free')).calendar).toBeNull();
});

test('shows a month as weeks that begin on Monday, an event on each of its days', () => {
  const view = buildEventMonthView(context, 'en', take(null), '2026-10');
  expect(view.weeks.map((days) => days.map((day) => day?.number ?? '').join(' '))).toEqual([
    '   1 2 3 4',
    '5 6 7 8 9 10 11',
    '12 13 14 15 16 17 18',
    '19 20 21 22 23 24 25',
    '26 27 28 29 30 31 ',
  ]);
  const days = view.weeks.flat().filter((day) => day !== null);
  const busy = days.flatMap(({ label, events }) =>
    events.map(({ link, time, mark }) => [label, link.label, time, mark]),
  );
  expect(busy).toEqual([
    ['Monday 5 October', 'Open doors', '18:00', null],
    ['Wednesday 7 October', 'Evening of songs', '19:00', 'Cancelled'],
    ['Saturday 24 October', 'Night of stories', '22:00', null],
    ['Sunday 25 October', 'Night of stories', null, null],
    ['Friday 30 October', 'Days of neighbours', null, null],
    ['Saturday 31 October', 'Days of neighbours', null, null],
  ]);
  expect(view.previous?.href).toBe('/en/events/2026-09/');
  expect(view.next?.href).toBe('/en/events/2026-11/');
});

test('goes on with what began in the month before', () => {
  const view = buildEventMonthView(context, 'en', take('country', 'bulgaria'), '2026-11');
  const days = view.weeks.flat().filter((day) => day !== null && day.events.length > 0);
  expect(days.map((day) => day?.day)).toEqual(['2026-11-01', '2026-11-02']);
  expect(view.next).toBeNull();
});

test('narrows a month down to what has something then, and stays in it', () => {
  const { facets } = buildEventMonthView(context, 'en', take(null), '2026-11');
  const values = facets.flatMap((each) => each.values);
  expect(values.map(({ href, countLabel }) => [href, countLabel])).toEqual([
    ['/en/events/country/bulgaria/2026-11/', '1'],
  ]);
});

test('a wrong year makes two months and no more', () => {
  const snapshot = buildFixtureSnapshot();
  const entries = snapshot.entries.map((each) =>
    each.entry.id === 'event-days' && each.entry.type === 'event'
      ? { ...each, entry: { ...each.entry, endDate: '2926-11-02' } }
      : each,
  );
  const [all] = buildFixtureContext({ ...snapshot, entries }).library.eventParts;
  expect([...(all?.months.keys() ?? [])]).toEqual(['2026-09', '2026-10', '2027-03', '2926-11']);
});

test('every language has the list, each part and each month, and links lead to pages', () => {
  const routes = buildRoutes(context);
  const paths = new Set(routes.map(({ path }) => path));
  const pages = routes.filter(({ page }) => page === 'events' || page === 'event-month');
  for (const locale of LOCALE_CODES) {
    expect(paths).toContain(`/${locale}/events/`);
    expect(paths).toContain(`/${locale}/events/2026-10/`);
    expect(paths).toContain(`/${locale}/events/kind/training/2027-03/`);
  }
  const linked = pages.flatMap(({ build }) =>
    Array.from(
      JSON.stringify(build()).matchAll(/"href":"(\/\w\w\/events?\/[^"]*\/)"/gu),
      ([, path]) => path,
    ),
  );
  expect(linked.length).toBeGreaterThan(100);
  expect([...new Set(linked)].filter((path) => !paths.has(path ?? ''))).toEqual([]);
});

test('is whole without any event', () => {
  const empty = buildFixtureContext({
    ...buildFixtureSnapshot(),
    entries: buildFixtureSnapshot().entries.filter(({ entry }) => entry.type !== 'event'),
  });
  const [all] = empty.library.eventParts;
  if (all === undefined) throw new Error('The list of all events is always there.');
  expect(buildEventsView(empty, 'ro', all)).toMatchObject({
    totalLabel: '0 evenimente',
    comingUp: [],
    facets: [],
    calendar: null,
  });
});
