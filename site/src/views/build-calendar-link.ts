import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import type { EventPart } from '../library/build-event-parts.ts';
import { getCalendarEvents, keepDated, LIST_CALENDAR } from '../library/calendars.ts';
import type { PageEntry } from '../library/library.ts';
import { getEntryHref, getTitle } from './build-link.ts';
import type { CalendarLinkView } from './events-view.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Address of the calendar of all events. */
export function getCalendarPath(locale: Locale): string {
  return `/${locale}/events/events.ics`;
}

/** The calendar that programs follow for a list of events; null where there is none. */
export function buildCalendarLink(
  context: SiteContext,
  locale: Locale,
  part: EventPart,
): CalendarLinkView | null {
  if (part.facet === 'country' && part.entry !== null)
    return buildEntryCalendarLink(context, part.entry, locale);
  if (part.facet !== null || keepDated(part.events).length === 0) return null;
  const say = t(locale);
  return {
    href: toHref(context, getCalendarPath(locale)),
    label: say('events.calendarFile', { name: say('event.all') }),
  };
}

/** The calendar of a country or a campaign; null where none of its events has a date. */
export function buildEntryCalendarLink(
  context: SiteContext,
  entry: PageEntry,
  locale: Locale,
): CalendarLinkView | null {
  if (getCalendarEvents(context.library, entry).length === 0) return null;
  return {
    href: getEntryHref(context, entry, locale) + LIST_CALENDAR,
    label: t(locale)('events.calendarFile', { name: getTitle(entry, locale).text }),
  };
}
