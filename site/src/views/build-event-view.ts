import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getCalendarName } from '../library/calendars.ts';
import { isOver } from '../library/event-days.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildEventFacts } from './build-event-facts.ts';
import { buildIndicators, shareSource } from './build-indicators.ts';
import { getEntryHref, pick } from './build-link.ts';
import { buildTextParts } from './build-text-parts.ts';
import type { EventTimeView, EventView } from './event-view.ts';
import { formatEventDays, formatEventHours, toMachineTime } from './format-event-time.ts';
import type { SiteContext } from './site-context.ts';

/** The page of an event: whole with nothing but a title. */
export function buildEventView(context: SiteContext, event: Event, locale: Locale): EventView {
  const { library } = context;
  const say = t(locale);
  const indicators = shareSource(buildIndicators(context, event.indicators, locale));
  const calendar = getCalendarName(library, event);
  return {
    ...buildEntryPage(context, event, locale, {
      page: 'event',
      list: { path: `/${locale}/events/`, label: say('events.title') },
      facts: buildEventFacts(context, event, locale),
      parts: buildTextParts(context, event, locale, (prose) => [
        ['access', say('scheme.access-feature'), prose.accessNote],
        ['cost', say('event.cost'), prose.costNote],
        ['registration', say('event.registration'), prose.registrationNote],
      ]),
      groups: buildGroups(context, locale, [
        {
          key: 'materials',
          heading: say('types.material'),
          entries: pick(library.materialsById, event.materials),
        },
      ]),
    }),
    time: buildTime(event, locale),
    notices: buildNotices(event, locale, context.today),
    registration: buildRegistration(event, locale, context.today),
    calendarHref:
      calendar === null || event.eventStatus === 'cancelled'
        ? null
        : getEntryHref(context, event, locale) + calendar,
    indicators: indicators.figures,
    indicatorsSource: indicators.source,
  };
}

function buildTime(event: Event, locale: Locale): EventTimeView | null {
  const days = formatEventDays(locale, event);
  const { startDate, startTime, timeZone } = event;
  if (days === null || startDate === null) return null;
  return {
    days,
    hours: formatEventHours(locale, event),
    start: toMachineTime(startDate, startTime, timeZone),
  };
}

function buildNotices(event: Event, locale: Locale, today: string): readonly string[] {
  const { eventStatus } = event;
  const say = t(locale);
  return [
    ...(eventStatus === 'scheduled' ? [] : [say(`event.${eventStatus}`)]),
    // What was cancelled did not take place: it is not over.
    ...(eventStatus !== 'cancelled' && isOver(event, today) ? [say('event.over')] : []),
  ];
}

function buildRegistration(event: Event, locale: Locale, today: string): EventView['registration'] {
  const { eventStatus, applicationDeadline, registrationUrl, registrationEmail } = event;
  const isLate = applicationDeadline !== null && applicationDeadline < today;
  if (eventStatus === 'cancelled' || isLate || isOver(event, today)) return [];
  const say = t(locale);
  return [
    ...(registrationUrl === null ? [] : [{ href: registrationUrl, label: say('event.register') }]),
    ...(registrationEmail === null
      ? []
      : [{ href: `mailto:${registrationEmail}`, label: say('event.registerByMail') }]),
  ];
}
