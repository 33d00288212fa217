import type { Event } from '@closer/shared/content/event.ts';
import { getEventDays } from './event-days.ts';
import type { Library, PageEntry } from './library.ts';

/** Name of the calendar beside the page of an event. */
export const OWN_CALENDAR = 'event.ics';
/** Name of the calendar beside the page of what gathers events. */
export const LIST_CALENDAR = 'events.ics';

/** Dated events of an entry that has a calendar of its own: itself, those of a campaign, those in a country. */
export function getCalendarEvents(library: Library, entry: PageEntry): readonly Event[] {
  const { eventsByCampaign, eventsByPlace } = library.relations;
  switch (entry.type) {
    case 'event':
      return keepDated([entry]);
    case 'campaign':
      return keepDated(eventsByCampaign.get(entry.id) ?? []);
    case 'place':
      return entry.kind === 'country' ? keepDated(eventsByPlace.get(entry.id) ?? []) : [];
    default:
      return [];
  }
}

/** What a calendar can hold: events with a date. */
export function keepDated(events: readonly Event[]): readonly Event[] {
  return events.filter((each) => getEventDays(each) !== null);
}

/**
 * Name of the calendar beside the page of an entry; null where it has none. That of a campaign or a country is there without
 * events too: programs follow it, and would lose it for ever if it led to a page between two events.
 */
export function getCalendarName(library: Library, entry: PageEntry): string | null {
  if (isFollowed(entry)) return LIST_CALENDAR;
  return getCalendarEvents(library, entry).length === 0 ? null : OWN_CALENDAR;
}

/** Campaigns and countries gather events from year to year. */
export function isFollowed(entry: PageEntry): boolean {
  return entry.type === 'campaign' || (entry.type === 'place' && entry.kind === 'country');
}
