import type { Event } from '@closer/shared/content/event.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatPartialDate } from '../i18n/format-date.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { getKind, getWholeSummary } from '../views/build-entry-card.ts';
import { buildEventFacts } from '../views/build-event-facts.ts';
import { getTitle } from '../views/build-link.ts';
import { getLang, toUrl, type SiteContext } from '../views/site-context.ts';
import { getWhen } from '../calendar/get-when.ts';
import type { CalendarEvent } from '../calendar/write-calendar.ts';

/** From here on publications are counted, in seconds: a number that fits until 2088. */
const FIRST = Date.UTC(2020, 0, 1);
const STATUS = {
  scheduled: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;
/** Facts that someone who goes there wants at hand. */
const AT_HAND = ['online', 'organisers', 'languages', 'access', 'cost'];

/** An event for calendar programs in one language; null where it has no date. */
export function buildCalendarEvent(
  context: SiteContext,
  event: Event,
  locale: Locale,
): CalendarEvent | null {
  const when = getWhen(event);
  if (when === null) return null;
  const { library } = context;
  const publishedAt = library.records.get(event.id)?.publishedAt ?? new Date(FIRST).toISOString();
  const { text, lang } = getTitle(event, locale);
  const say = t(locale);
  const { eventStatus } = event;
  const url = toUrl(context, library.paths.get(event.id)?.[locale] ?? `/${locale}/`);
  return {
    uid: `${event.id}@closer.event`,
    sequence: Math.max(0, Math.floor((Date.parse(publishedAt) - FIRST) / 1000)),
    publishedAt,
    when,
    status: STATUS[eventStatus],
    // Few programs show the status of an event.
    title: eventStatus === 'scheduled' ? text : `${say(`eventMark.${eventStatus}`)}: ${text}`,
    lang: lang ?? getLang(locale),
    description: describe(context, event, locale, url),
    location: getLocation(context, event, locale),
    url,
    categories: event.eventType === null ? [] : [getKind(context, event, locale)],
  };
}

function describe(context: SiteContext, event: Event, locale: Locale, url: string): string {
  const facts = buildEventFacts(context, event, locale)
    .filter(({ key }) => AT_HAND.includes(key))
    .map(({ key, label, values }) => {
      const texts = values.map(({ text, href }) => (key === 'online' ? (href ?? text) : text));
      return `${label}: ${texts.join(', ')}`;
    });
  const { applicationDeadline } = event;
  if (applicationDeadline !== null)
    // Without what the page says once it has passed: a calendar is the same on every day.
    facts.push(`${t(locale)('event.deadline')}: ${formatPartialDate(locale, applicationDeadline)}`);
  const summary = getWholeSummary(event, locale)?.text;
  return [
    ...(event.sample ? [t(locale)('material.sample')] : []),
    ...(summary === undefined ? [] : [summary]),
    ...(facts.length === 0 ? [] : [facts.join('\n')]),
    url,
  ].join('\n\n');
}

/** Hall, address and place in one line; the address where one takes part, if that is all there is. */
function getLocation({ library }: SiteContext, event: Event, locale: Locale): string | null {
  const place = event.place === null ? undefined : library.places.get(event.place);
  const parts = [
    getProse(event, locale)?.prose.venue ?? null,
    event.address,
    place === undefined ? null : getTitle(place, locale).text,
  ].filter((each) => each !== null);
  return parts.length === 0 ? event.onlineUrl : parts.join(', ');
}
