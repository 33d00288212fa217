import type { Event } from '@closer/shared/content/event.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { expect, test } from 'vitest';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildEventView } from './build-event-view.ts';
import type { EventView } from './event-view.ts';

const context = buildFixtureContext(buildFixtureSnapshot());
const get = (id: string): Event => take(context.library.events, id);
const build = (event: Event, locale: Locale = 'en'): EventView =>
  buildEventView(context, event, locale);
const findFact = (view: EventView, key: string): readonly string[] =>
  view.facts.find((fact) => fact.key === key)?.values.map(({ text }) => text) ?? [];

test('with nothing but a title it says in every language that the date is not known', () => {
  for (const locale of LOCALE_CODES) {
    const view = build(get('event-bare'), locale);
    expect(view).toMatchObject({ time: null, notices: [], registration: [], calendarHref: null });
    expect(view.facts).toEqual([]);
    expect(view.frame.jsonLd).not.toHaveProperty('startDate');
  }
  const card = buildEntryCard(context, get('event-bare'), 'hu');
  expect(card).toMatchObject({ leaf: null, mark: null });
  expect(card.facts).toEqual([{ text: 'Az időpont még nem ismert.', lang: null }]);
});

test('says when and where with the name of the time, who, in which languages and for how much', () => {
  const view = build(get('event-doors'));
  expect(view.time).toEqual({
    days: 'Monday, 5 October 2026',
    hours: '18:00–20:30 (Eastern European Summer Time)',
    start: '2026-10-05T18:00:00+03:00',
  });
  expect(findFact(view, 'where')).toEqual(['Hall 1', '1 Main Street', 'Sofia']);
  expect(findFact(view, 'attendance')).toEqual(['On site and online']);
  expect(findFact(view, 'languages')).toEqual(['Bulgarian', 'Romany']);
  expect(findFact(view, 'access')).toEqual(['Step-free access']);
  expect(findFact(view, 'cost')).toEqual(['Free of charge']);
  expect(findFact(view, 'campaign')).toEqual(['Week of Social Inclusion']);
  expect(view.parts.map(({ key }) => key)).toEqual(['access', 'registration']);
  expect(view.registration).toEqual([{ href: 'https://example.org/register', label: 'Register' }]);
  expect(view.calendarHref).toBe('/en/event/open-doors/event.ics');
  expect(view.groups.map(({ key }) => key)).toEqual(['materials']);
});

test('marks what is over, and offers no registration for it', () => {
  const past = build(get('event-past'));
  expect(past.notices).toEqual(['This event is over.']);
  expect(past.registration).toEqual([]);
  expect(past.time?.hours).toBe('from 10:00 (Central European Summer Time)');
  expect(past.calendarHref).not.toBeNull();
});

test('is over on the day after its last day and not before', () => {
  const noticesOn = (today: string) =>
    buildEventView(
      buildFixtureContext(buildFixtureSnapshot(), undefined, today),
      get('event-days'),
      'en',
    ).notices;
  expect(noticesOn('2026-11-02')).toEqual([]);
  expect(noticesOn('2026-11-03')).toEqual(['This event is over.']);
});

test('says of a cancelled event that it is cancelled, not that it is over', () => {
  const view = build(get('event-cancelled'), 'bg');
  expect(view.notices).toEqual(['Това събитие е отменено.']);
  expect(view).toMatchObject({ registration: [], calendarHref: null });
  const later = buildFixtureContext(buildFixtureSnapshot(), undefined, '2027-01-01');
  expect(buildEventView(later, get('event-cancelled'), 'en').notices).toEqual([
    'This event has been cancelled.',
  ]);
  expect(buildEntryCard(later, get('event-cancelled'), 'en').mark).toBe('Cancelled');
  expect(view.frame.jsonLd).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
});

test('says whole days over the end of a month without any hour', () => {
  const view = build(get('event-days'), 'bg');
  expect(view.time).toEqual({
    days: '30 октомври – 2 ноември 2026\u00A0г.',
    hours: null,
    start: '2026-10-30',
  });
  expect(findFact(view, 'cost')).toEqual(['С такса за участие']);
  expect(view.frame.jsonLd).toMatchObject({ startDate: '2026-10-30', endDate: '2026-11-02' });
});

test('says one whole day as such', () => {
  expect(build({ ...get('event-days'), endDate: null }, 'hu').time).toMatchObject({
    days: '2026. október 30., péntek',
    hours: 'egész nap',
  });
});

test('names both times where the clock changes in between', () => {
  expect(build(get('event-night')).time?.hours).toBe(
    'on the first day from 22:00, on the last day until 10:00 (Eastern European Summer Time / Eastern European Standard Time)',
  );
  expect(build(get('event-night')).frame.jsonLd).toMatchObject({
    startDate: '2026-10-24T22:00:00+03:00',
    endDate: '2026-10-25T10:00:00+02:00',
  });
});

test('says of a call its last day, who may apply and what it costs', () => {
  const view = build(get('event-call'));
  expect(findFact(view, 'deadline')).toEqual(['15 December 2026']);
  expect(findFact(view, 'eligible')).toEqual(['Bulgaria', 'North Macedonia']);
  expect(findFact(view, 'cost')).toEqual(['€60.00']);
  expect(view.registration).toEqual([
    { href: 'mailto:training@example.org', label: 'Register by e-mail' },
  ]);
  expect(view.parts.map(({ heading }) => heading)).toEqual(['Cost', 'Registration']);
  expect(view.frame.jsonLd).toMatchObject({
    '@type': 'EducationEvent',
    isAccessibleForFree: false,
    offers: { price: 60, priceCurrency: 'EUR', validThrough: '2026-12-15' },
  });
  expect(buildEntryCard(context, get('event-call'), 'en').facts.map(({ text }) => text)).toContain(
    'Apply by 15 December 2026',
  );
});

test('takes no more applications after the last day, and says so', () => {
  const late = buildFixtureContext(buildFixtureSnapshot(), undefined, '2026-12-16');
  const view = buildEventView(late, get('event-call'), 'en');
  expect(findFact(view, 'deadline')).toEqual(['15 December 2026', 'The deadline has passed.']);
  expect(view.registration).toEqual([]);
  expect(view.notices).toEqual([]);
});

test('says that people from any country may apply where none is named', () => {
  const view = build({ ...get('event-call'), eligibleCountries: [] });
  expect(findFact(view, 'eligible')).toEqual(['people from any country']);
});

test('tells search engines how and in which languages people take part', () => {
  expect(build(get('event-doors'), 'bg').frame.jsonLd).toMatchObject({
    '@type': 'Event',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    isAccessibleForFree: true,
    inLanguage: ['bg', 'rom'],
    maximumAttendeeCapacity: 80,
    location: [
      { '@type': 'Place', name: 'Зала 1', address: '1 Main Street' },
      { '@type': 'VirtualLocation', url: 'https://example.org/live' },
    ],
    organizer: [{ '@type': 'Organization' }],
    superEvent: [{ '@type': 'EventSeries' }],
  });
});
