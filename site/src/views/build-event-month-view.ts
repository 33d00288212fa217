import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { formatClock, formatDayOfMonth, formatMonth, formatWeekday } from '../i18n/format-days.ts';
import { t } from '../i18n/t.ts';
import type { EventPart } from '../library/build-event-parts.ts';
import { addDays, getEventDays, getMonth } from '../library/event-days.ts';
import { buildEventCrumbs } from './build-events-view.ts';
import { buildLink } from './build-link.ts';
import type { EventMonthView, MonthDayView, MonthEventView } from './event-month-view.ts';
import { buildEventFacets, getEventPartTitle, getEventsPath } from './event-part.ts';
import type { LinkView } from './frame-view.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** A Monday, to name the weekdays by. */
const MONDAY = '2026-10-05';
const WEEK = 7;

/**
 * A month of a part of the events, day by day.
 *
 * @param month one of the part's: `2026-10`
 */
export function buildEventMonthView(
  context: SiteContext,
  locale: Locale,
  part: EventPart,
  month: string,
): EventMonthView {
  const say = t(locale);
  const events = part.months.get(month) ?? [];
  const title = { text: formatMonth(locale, month), lang: null };
  const whole = getEventPartTitle(part, locale);
  const total = say('count.event', { count: events.length });
  const months = [...part.months.keys()];
  const at = months.indexOf(month);
  return {
    page: 'event-month',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getEventsPath(code, part, month),
      title: [title.text, ...(part.facet === null ? [] : [whole.text]), say('events.title')].join(
        ' · ',
      ),
      description: `${title.text}: ${total}`,
    }),
    crumbs: buildEventCrumbs(context, locale, part, title),
    title,
    part: part.facet === null ? null : whole,
    totalLabel: total,
    weekdays: Array.from({ length: WEEK }, (_, day) => formatWeekday(locale, addDays(MONDAY, day))),
    weeks: buildWeeks(context, locale, month, events),
    previous: buildMonthLink(context, locale, part, months[at - 1]),
    next: buildMonthLink(context, locale, part, months[at + 1]),
    list: {
      href: toHref(context, getEventsPath(locale, part)),
      label: say('event.all'),
      lang: null,
    },
    facets: buildEventFacets(context, locale, part, month),
  };
}

function buildMonthLink(
  context: SiteContext,
  locale: Locale,
  part: EventPart,
  month: string | undefined,
): LinkView | null {
  if (month === undefined) return null;
  const href = toHref(context, getEventsPath(locale, part, month));
  return { href, label: formatMonth(locale, month), lang: null };
}

function buildWeeks(
  context: SiteContext,
  locale: Locale,
  month: string,
  events: readonly Event[],
): EventMonthView['weeks'] {
  const first = `${month}-01`;
  // Sunday is 0 to JavaScript, and ends the week here.
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK;
  const weeks: (MonthDayView | null)[][] = [];
  for (
    let monday = addDays(first, -before);
    getMonth(monday) <= month;
    monday = addDays(monday, WEEK)
  )
    weeks.push(
      Array.from({ length: WEEK }, (_, at) => addDays(monday, at)).map((day) =>
        getMonth(day) === month ? buildDay(context, locale, day, events) : null,
      ),
    );
  return weeks;
}

function buildDay(
  context: SiteContext,
  locale: Locale,
  day: string,
  events: readonly Event[],
): MonthDayView {
  return {
    day,
    number: formatNumber(locale, Number(day.slice(-2))),
    label: formatDayOfMonth(locale, day),
    events: events.flatMap((event) => buildMonthEvent(context, locale, day, event)),
  };
}

function buildMonthEvent(
  context: SiteContext,
  locale: Locale,
  day: string,
  event: Event,
): readonly MonthEventView[] {
  const days = getEventDays(event);
  if (days === null || day < days.first || day > days.last) return [];
  const { eventStatus, startTime } = event;
  return [
    {
      link: buildLink(context, event, locale),
      time: startTime === null || day !== days.first ? null : formatClock(locale, startTime),
      mark: eventStatus === 'scheduled' ? null : t(locale)(`eventMark.${eventStatus}`),
    },
  ];
}
