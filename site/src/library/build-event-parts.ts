import type { Event } from '@closer/shared/content/event.ts';
import type { Place } from '@closer/shared/content/place.ts';
import type { Term } from '@closer/shared/content/term.ts';
import { getEventDays, getMonth } from './event-days.ts';
import { getPlacesAround } from './get-places-around.ts';
import type { Library } from './library.ts';

/** Ways to narrow down events, in the order in which they stand. */
export const EVENT_FACETS = ['country', 'kind', 'language', 'access', 'cost'] as const;
export type EventFacet = (typeof EVENT_FACETS)[number];

/** Value of the one facet without names of its own: what costs nothing. */
export const FREE = 'free';

/** Events with a value of a facet in common, or all of them. */
export interface EventPart {
  /** Null: all events. */
  readonly facet: EventFacet | null;
  /** As it stands in addresses: a code, or a BCP 47 tag in small letters; empty for all events. */
  readonly value: string;
  /** Country or term behind the value. */
  readonly entry: Place | Term | null;
  /** BCP 47 tag behind the value. */
  readonly language: string | null;
  /** The earliest first, those without a date at the end. */
  readonly events: readonly Event[];
  /** Months in which an event begins or ends, in their order, with all that takes place then. */
  readonly months: ReadonlyMap<string, readonly Event[]>;
}

type Source = Pick<Library, 'events' | 'places' | 'terms'>;
type Value = Pick<EventPart, 'facet' | 'value' | 'entry' | 'language'>;

/** All events, then those of each value of each facet. Values by how often they are met. */
export function buildEventParts(source: Source): readonly EventPart[] {
  const events = [...source.events.values()].sort(compareByDay);
  const met = new Map<string, Value & { readonly events: Event[] }>();
  for (const event of events)
    for (const each of getValues(event, source)) {
      const key = `${each.facet ?? ''}/${each.value}`;
      const part = met.get(key) ?? { ...each, events: [] };
      part.events.push(event);
      met.set(key, part);
    }
  const parts = [...met.values()].sort(
    (a, b) => b.events.length - a.events.length || (a.value < b.value ? -1 : 1),
  );
  return [{ facet: null, value: '', entry: null, language: null, events }, ...parts].map(
    (part) => ({
      ...part,
      months: groupByMonth(part.events),
    }),
  );
}

function getValues(event: Event, { places, terms }: Source): readonly Value[] {
  const country = getPlacesAround(event.place, places).find(({ kind }) => kind === 'country');
  const of = (facet: EventFacet, entries: readonly (Place | Term | undefined)[]): Value[] =>
    [...new Set(entries)].flatMap((entry) =>
      entry === undefined ? [] : { facet, value: entry.code, entry, language: null },
    );
  const tags = [...new Set(event.languages.map(({ language }) => language))];
  return [
    ...of('country', [country]),
    ...of('kind', [event.eventType === null ? undefined : terms.get(event.eventType)]),
    ...tags.map((language): Value => ({
      facet: 'language',
      value: language.toLowerCase(),
      entry: null,
      language,
    })),
    ...of(
      'access',
      event.accessFeatures.map((id) => terms.get(id)),
    ),
    ...(event.free === true
      ? [{ facet: 'cost' as const, value: FREE, entry: null, language: null }]
      : []),
  ];
}

/** The earliest first, those without a date at the end; the id decides between equals. */
function compareByDay(a: Event, b: Event): number {
  // A tilde stands after every digit.
  const key = ({ startDate, startTime, id }: Event) =>
    `${startDate ?? '~'} ${startTime ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Months in between have no page: a wrong year would make thousands. */
function groupByMonth(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const spans = events.flatMap((event) => {
    const days = getEventDays(event);
    return days === null ? [] : { event, first: getMonth(days.first), last: getMonth(days.last) };
  });
  const months = [...new Set(spans.flatMap(({ first, last }) => [first, last]))].sort();
  return new Map(
    months.map((month) => [
      month,
      spans.filter(({ first, last }) => first <= month && month <= last).map(({ event }) => event),
    ]),
  );
}
