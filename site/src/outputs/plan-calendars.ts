import type { Event } from '@closer/shared/content/event.ts';
import { LOCALE_CODES, type Locale } from '@closer/shared/locales.ts';
import { writeCalendar } from '../calendar/write-calendar.ts';
import type { CalendarEvent } from '../calendar/write-calendar.ts';
import { t } from '../i18n/t.ts';
import { getCalendarEvents, getCalendarName, keepDated } from '../library/calendars.ts';
import type { PageEntry } from '../library/library.ts';
import { getCalendarPath } from '../views/build-calendar-link.ts';
import { getTitle } from '../views/build-link.ts';
import { getSiteName, type SiteContext } from '../views/site-context.ts';
import { buildCalendarEvent } from './build-calendar-event.ts';
import type { PlannedOutput } from './build-outputs.ts';
import { planText } from './plan-text.ts';

const TYPE = 'text/calendar; charset=utf-8';

/** A calendar of all events in each language, of each campaign and country, and of each event with a date. */
export function planCalendars(context: SiteContext): readonly PlannedOutput[] {
  const { library } = context;
  const all = keepDated(library.eventParts[0]?.events ?? []);
  const holders: readonly PageEntry[] = [
    ...library.events.values(),
    ...library.campaigns.values(),
    ...library.places.values(),
  ];
  return LOCALE_CODES.flatMap((locale) => {
    const write = createWriter(context, locale);
    const site = getSiteName(library, locale) ?? t(locale)('site.name');
    return [
      planText(
        context,
        getCalendarPath(locale),
        write(`${site}: ${t(locale)('events.title')}`, all),
        TYPE,
      ),
      ...holders.flatMap((entry) => {
        const name = getCalendarName(library, entry);
        const path = library.paths.get(entry.id)?.[locale];
        if (name === null || path === undefined) return [];
        const title = getTitle(entry, locale).text;
        const events = getCalendarEvents(library, entry);
        return [planText(context, path + name, write(`${site}: ${title}`, events), TYPE)];
      }),
    ];
  });
}

/** Writes calendars of one language; an event stands in several, and is made once. */
function createWriter(context: SiteContext, locale: Locale) {
  const made = new Map<string, CalendarEvent | null>();
  const get = (event: Event): CalendarEvent | null => {
    const known = made.get(event.id);
    if (known !== undefined) return known;
    const built = buildCalendarEvent(context, event, locale);
    made.set(event.id, built);
    return built;
  };
  return (name: string, events: readonly Event[]): string =>
    writeCalendar({ name, events: events.flatMap((each) => get(each) ?? []) });
}
