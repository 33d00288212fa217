import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatMonth } from '../i18n/format-days.ts';
import { t } from '../i18n/t.ts';
import type { EventPart } from '../library/build-event-parts.ts';
import { getMonth, isOpenCall, isOver } from '../library/event-days.ts';
import { buildCalendarLink } from './build-calendar-link.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { buildEntryCard } from './build-entry-card.ts';
import { buildEventFacets, getEventPartTitle, getEventsPath } from './event-part.ts';
import type { EventsView, MonthLinkView } from './events-view.ts';
import type { TextView } from './frame-view.ts';
import { buildListFrame } from './list-frame.ts';
import { toHref, type SiteContext } from './site-context.ts';

/** Cards of coming events; what comes later stands on the pages of its months. */
const EVENTS_SHOWN = 40;

/** The list of a part of the events: what one can apply for, what comes, what has no date, what is over. */
export function buildEventsView(context: SiteContext, locale: Locale, part: EventPart): EventsView {
  const { today } = context;
  const say = t(locale);
  const title = getEventPartTitle(part, locale);
  const total = say('count.event', { count: part.events.length });
  const cards = (events: readonly Event[]) =>
    events.map((each) => buildEntryCard(context, each, locale));
  const calls = part.events.filter((each) => isOpenCall(each, today));
  const dated = part.events.filter((each) => each.startDate !== null && !isOver(each, today));
  // What one can apply for stands once, at the head.
  const others = part.events.filter((each) => !calls.includes(each));
  return {
    page: 'events',
    frame: buildListFrame(context, {
      locale,
      pathOf: (code) => getEventsPath(code, part),
      title: [title.text, ...(part.facet === null ? [] : [say('events.title')])].join(' · '),
      description: part.facet === null ? say('events.description') : `${title.text}: ${total}`,
    }),
    crumbs: buildEventCrumbs(context, locale, part, null),
    title,
    lead: part.facet === null ? say('events.description') : null,
    totalLabel: total,
    calls: cards(calls.toSorted(compareByDeadline)),
    comingUp: cards(others.filter((each) => dated.includes(each)).slice(0, EVENTS_SHOWN)),
    undated: cards(others.filter((each) => each.startDate === null)),
    months: buildMonthLinks(context, locale, part, dated),
    pastMonths: buildMonthLinks(
      context,
      locale,
      part,
      part.events.filter((each) => isOver(each, today)),
    ).toReversed(),
    facets: buildEventFacets(context, locale, part),
    calendar: buildCalendarLink(context, locale, part),
    all:
      part.facet === null
        ? null
        : { href: toHref(context, `/${locale}/events/`), label: say('event.all'), lang: null },
  };
}

/** The way to a list of events, or to a month of it. */
export function buildEventCrumbs(
  context: SiteContext,
  locale: Locale,
  part: EventPart,
  month: TextView | null,
) {
  const title = getEventPartTitle(part, locale);
  const all = { path: `/${locale}/events/`, label: t(locale)('events.title'), lang: null };
  const list = { path: getEventsPath(locale, part), label: title.text, lang: title.lang };
  if (month === null) return buildCrumbs(context, locale, part.facet === null ? [] : [all], title);
  return buildCrumbs(context, locale, part.facet === null ? [all] : [all, list], month);
}

/** Months in which these events begin or end. */
function buildMonthLinks(
  context: SiteContext,
  locale: Locale,
  part: EventPart,
  events: readonly Event[],
): readonly MonthLinkView[] {
  const met = new Set(
    events.flatMap(({ startDate, endDate }) =>
      [startDate, endDate].flatMap((day) => (day === null ? [] : getMonth(day))),
    ),
  );
  return [...part.months].flatMap(([month, all]) =>
    met.has(month)
      ? {
          href: toHref(context, getEventsPath(locale, part, month)),
          label: formatMonth(locale, month),
          lang: null,
          countLabel: t(locale)('count.event', { count: all.length }),
        }
      : [],
  );
}

function compareByDeadline(a: Event, b: Event): number {
  const key = ({ applicationDeadline, id }: Event) => `${applicationDeadline ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
